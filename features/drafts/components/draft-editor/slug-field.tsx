'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { SLUG_LENGTH, slugify } from '#lib/slug.ts'

type SlugFieldProps = { value: string; title: string; onChange: (slug: string) => void; error: string | null }

/** The address; empty, it is made from the title at publication. */
export function SlugField({ value, title, onChange, error }: SlugFieldProps) {
  const t = useTranslations('Editor.details')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  useEffect(() => {
    if (error) field.current?.focus()
  }, [error])

  return (
    <div className="ed-field">
      <label htmlFor={id}>{t('slug')}</label>
      <span className="ed-prefixed">
        <span aria-hidden="true">/</span>
        <input
          ref={field}
          id={id}
          type="text"
          spellCheck={false}
          maxLength={SLUG_LENGTH}
          placeholder={slugify(title)}
          value={value}
          aria-invalid={error !== null}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => slugify(value) !== value && onChange(slugify(value))}
        />
      </span>
      <small id={`${id}-help`} className={error ? 'ed-error' : undefined} role={error ? 'alert' : undefined}>
        {error ?? t('slugHelp')}
      </small>
    </div>
  )
}
