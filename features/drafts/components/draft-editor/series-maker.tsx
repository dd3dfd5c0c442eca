'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { TermView } from '#features/drafts/schema.ts'
import { SERIES_LENGTH } from '#features/series/constants.ts'
import type { DraftActions } from './draft-actions.ts'

type SeriesMakerProps = { create: DraftActions['createSeries']; onMade: (series: TermView) => void }

/** Begins a new series by its name, without leaving the text. */
export function SeriesMaker({ create, onMade }: SeriesMakerProps) {
  const t = useTranslations('Editor.details')
  const [name, setName] = useState<string | null>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const isOpen = name !== null

  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])

  async function make() {
    if (state === 'busy' || !name?.trim()) return
    setState('busy')
    const made = await create({ name }).catch(() => null)
    if (!made?.ok) return setState('failed')

    setState('idle')
    setName(null)
    onMade(made.series)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') void make()
    else if (event.key === 'Escape') setName(null)
    else return
    // Escape would close the panel too.
    event.preventDefault()
  }

  if (name === null) {
    return (
      <p className="ed-row">
        <button type="button" className="ed-chip" onClick={() => setName('')}>
          {t('newSeries')}
        </button>
      </p>
    )
  }

  return (
    <div className="ed-field">
      <label htmlFor={id}>{t('seriesName')}</label>
      <input
        ref={field}
        id={id}
        type="text"
        maxLength={SERIES_LENGTH}
        value={name}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <small id={`${id}-problem`} role="status" className="ed-error">
        {state === 'failed' && t('seriesFailed')}
      </small>
      <p className="ed-row">
        <button type="button" className="ed-chip" aria-disabled={!name.trim()} onClick={() => void make()}>
          {t('createSeries')}
        </button>
        <button type="button" className="ed-chip" onClick={() => setName(null)}>
          {t('cancelSeries')}
        </button>
      </p>
    </div>
  )
}
