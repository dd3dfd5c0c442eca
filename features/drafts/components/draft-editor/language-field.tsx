'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { LANGUAGES } from '#features/editor/document/languages.ts'

type LanguageFieldProps = { value: string; onChange: (language: string) => void }

/** What the text is written in: spelling, typography and voices follow it, at the desk and for readers. */
export function LanguageField({ value, onChange }: LanguageFieldProps) {
  const t = useTranslations('Editor.details')
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const offered = value === '' || LANGUAGES.includes(value) ? LANGUAGES : [value, ...LANGUAGES]
  const id = useId()

  return (
    <div className="ed-field">
      <label htmlFor={id}>{t('language')}</label>
      <select id={id} value={value} aria-describedby={`${id}-help`} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('languageUsual')}</option>
        {offered.map((language) => (
          <option key={language} value={language}>
            {names.of(language)}
          </option>
        ))}
      </select>
      <small id={`${id}-help`}>{t('languageHelp')}</small>
    </div>
  )
}
