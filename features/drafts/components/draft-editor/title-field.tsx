'use client'

import { useTranslations } from 'next-intl'
import { useId, useLayoutEffect, useRef } from 'react'
import { TITLE_LENGTH } from '#features/drafts/constants.ts'
import { isFrench } from '#features/editor/client/typing/french.ts'
import { useFrenchField } from '#features/editor/client/typing/use-french-field.ts'

type TitleFieldProps = {
  value: string
  onChange: (title: string) => void
  /** Enter goes on in the text. */
  onEnter: () => void
  error: string | null
  readOnly: boolean
  language: string
}

/** The title, as large as readers see it, on as many lines as it takes. */
export function TitleField({ value, onChange, onEnter, error, readOnly, language }: TitleFieldProps) {
  const t = useTranslations('Editor')
  const field = useRef<HTMLTextAreaElement>(null)
  const errorId = useId()
  useFrenchField(field, isFrench(language))

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    // Read again whenever the words change.
    element.dataset.length = String(value.length)
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [value])

  useLayoutEffect(() => {
    if (error) field.current?.focus()
  }, [error])

  return (
    <div className="ed-title-field">
      <textarea
        ref={field}
        rows={1}
        className="ed-title"
        aria-label={t('title')}
        placeholder={t('title')}
        lang={language}
        maxLength={TITLE_LENGTH}
        value={value}
        readOnly={readOnly}
        aria-invalid={error !== null}
        aria-describedby={error ? errorId : undefined}
        onChange={(event) => onChange(event.target.value.replace(/\n+/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onEnter()
        }}
      />
      {error && (
        <p id={errorId} className="ed-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
