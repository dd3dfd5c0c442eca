'use client'

import { useLocale } from 'next-intl'
import { useServices } from '#features/editor/client/services.ts'
import { LANGUAGES } from '#features/editor/document/languages.ts'

/** The language of a title, so that it is read aloud with its sounds. */
export function SourceLanguage({ lang, onChange }: { lang: string; onChange: (lang: string) => void }) {
  const { t } = useServices()
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const offered = lang === '' || LANGUAGES.includes(lang) ? LANGUAGES : [lang, ...LANGUAGES]

  return (
    <label className="ed-field">
      <span>{t('sources.fields.lang')}</span>
      <select value={lang} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('language.none')}</option>
        {offered.map((tag) => (
          <option key={tag} value={tag}>
            {names.of(tag) ?? tag}
          </option>
        ))}
      </select>
    </label>
  )
}
