'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { SERIES_LENGTH } from '#features/series/constants.ts'
import type { DraftActions } from './draft-actions.ts'
import { TermMaker } from './term-maker.tsx'
import type { Filing } from './use-filing.ts'

type SeriesFieldProps = {
  filing: Filing
  selected: string | null
  onChange: (seriesId: string | null) => void
  /** Null for those who choose among what there is. */
  create: DraftActions['createSeries'] | null
}

/** The series that the text is a part of: one, or none. */
export function SeriesField({ filing, selected, onChange, create }: SeriesFieldProps) {
  const t = useTranslations('Editor.details')
  const id = useId()
  if (filing.series.length === 0 && !create) return null

  return (
    <div className="ed-field">
      <label htmlFor={id}>{t('series')}</label>
      <select
        id={id}
        value={selected ?? ''}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{t('noSeries')}</option>
        {filing.series.map((series) => (
          <option key={series.id} value={series.id}>
            {series.name}
          </option>
        ))}
      </select>
      <small id={`${id}-help`}>{t('seriesHelp')}</small>
      {create && (
        <TermMaker
          kind="newSeries"
          maxLength={SERIES_LENGTH}
          create={async (name) => {
            const made = await create({ name })
            return made.ok ? made.series : null
          }}
          onMade={(series) => {
            filing.addSeries(series)
            onChange(series.id)
            document.getElementById(id)?.focus()
          }}
        />
      )}
    </div>
  )
}
