'use client'

import { useId } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import { type Reading, useSourceReading } from '#features/editor/client/sources/use-source-reading.ts'
import type { PageFacts, SourceReason } from '#features/sources/schema.ts'

type SourceAddressProps = { url: string; onChange: (url: string) => void; onFacts: (facts: PageFacts) => void }

/** Where a source is read. An address that is pasted fills the empty fields with what its page says of itself. */
export function SourceAddress({ url, onChange, onFacts }: SourceAddressProps) {
  const { t, ask } = useServices()
  const { reading, read } = useSourceReading(ask.readSource, onFacts)
  const id = useId()

  return (
    <div className="ed-field" data-name="url">
      <label htmlFor={id}>{t('sources.fields.url')}</label>
      <span className="source-address">
        <input
          id={id}
          type="text"
          inputMode="url"
          maxLength={1_000}
          value={url}
          placeholder="https://"
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain').trim()
            if (url === '' && /^https?:\/\/\S+$/i.test(pasted)) void read(pasted)
          }}
        />
        <button
          type="button"
          className="ed-secondary"
          disabled={url.trim() === '' || reading === 'reading'}
          onClick={() => void read(url)}
        >
          {t('sources.fill')}
        </button>
      </span>
      <small id={`${id}-help`} role="status" className={isProblem(reading) ? 'ed-error' : undefined}>
        {isProblem(reading) ? t(`sources.problems.${reading}`) : t(`sources.reading.${reading}`)}
      </small>
    </div>
  )
}

function isProblem(reading: Reading): reading is SourceReason {
  return reading !== 'none' && reading !== 'reading' && reading !== 'read'
}
