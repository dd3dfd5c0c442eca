'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { EXCERPT_LENGTH } from '#features/drafts/constants.ts'

/** What lists say of the text. */
export function ExcerptField({ value, onChange }: { value: string; onChange: (excerpt: string) => void }) {
  const t = useTranslations('Editor.details')
  const id = useId()

  return (
    <div className="ed-field" data-place="excerpt">
      <label htmlFor={id}>{t('excerpt')}</label>
      <textarea
        id={id}
        rows={4}
        maxLength={EXCERPT_LENGTH}
        value={value}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      <small id={`${id}-help`}>{t('excerptHelp', { count: value.length, most: EXCERPT_LENGTH })}</small>
    </div>
  )
}
