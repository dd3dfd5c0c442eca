'use client'

import { useServices } from '#features/editor/client/services.ts'
import { isBlank } from '#features/editor/client/sources/source-record.ts'
import type { Source } from '#features/editor/document/attributes.ts'
import type { PageFacts } from '#features/sources/schema.ts'
import { SourceAddress } from './source-address.tsx'
import { SourceLanguage } from './source-language.tsx'

type SourceFieldsProps = {
  number: number
  source: Source
  onChange: (source: Source) => void
  onFacts: (facts: PageFacts) => void
  onUp: (() => void) | null
  onRemove: () => void
}

const FIELDS = ['title', 'author', 'publisher', 'date', 'consulted'] as const

/** One source: its address, which may fill the rest; only its title is required. */
export function SourceFields({ number, source, onChange, onFacts, onUp, onRemove }: SourceFieldsProps) {
  const { t } = useServices()

  return (
    <fieldset className="source-fields">
      <legend>{t('sources.source', { number })}</legend>
      <SourceAddress url={source.url} onChange={(url) => onChange({ ...source, url })} onFacts={onFacts} />
      {FIELDS.map((name) => (
        <label key={name} className="ed-field" data-name={name}>
          <span>{t(`sources.fields.${name}`)}</span>
          <input
            type={name === 'consulted' && isDay(source[name]) ? 'date' : 'text'}
            maxLength={1_000}
            required={name === 'title' && !isBlank(source)}
            value={source[name]}
            placeholder={name === 'date' ? t('sources.datePlaceholder') : undefined}
            onChange={(event) => onChange({ ...source, [name]: event.target.value })}
          />
        </label>
      ))}
      <SourceLanguage lang={source.lang ?? ''} onChange={(lang) => onChange({ ...source, lang })} />
      <p className="source-actions">
        {onUp && (
          <button type="button" className="ed-chip" onClick={onUp}>
            {t('sources.up')}
          </button>
        )}
        <button type="button" className="ed-chip" onClick={onRemove}>
          {t('sources.removeOne', { number })}
        </button>
      </p>
    </fieldset>
  )
}

/** What a browser's date field can show; "2015" is kept as text. */
function isDay(value: string): boolean {
  return value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value)
}
