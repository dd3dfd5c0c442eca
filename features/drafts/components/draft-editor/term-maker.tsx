'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { TermView } from '#features/drafts/schema.ts'

type TermMakerProps = {
  /** Whose words it speaks. */
  kind: 'newSeries' | 'newCategory'
  maxLength: number
  /** Null: it could not be made. */
  create: (name: string) => Promise<TermView | null>
  onMade: (term: TermView) => void
  /** What else there is to say of it. */
  children?: ReactNode
}

/** Begins a new series or category by its name, without leaving the text. */
export function TermMaker({ kind, maxLength, create, onMade, children }: TermMakerProps) {
  const t = useTranslations(`Editor.details.${kind}`)
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
    const made = await create(name).catch(() => null)
    if (!made) return setState('failed')

    setState('idle')
    setName(null)
    onMade(made)
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
          {t('begin')}
        </button>
      </p>
    )
  }

  return (
    <div className="ed-field">
      <label htmlFor={id}>{t('name')}</label>
      <input
        ref={field}
        id={id}
        type="text"
        maxLength={maxLength}
        value={name}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <small id={`${id}-problem`} role="status" className="ed-error">
        {state === 'failed' && t('failed')}
      </small>
      {children}
      <p className="ed-row">
        <button type="button" className="ed-chip" aria-disabled={!name.trim()} onClick={() => void make()}>
          {t('create')}
        </button>
        <button type="button" className="ed-chip" onClick={() => setName(null)}>
          {t('cancel')}
        </button>
      </p>
    </div>
  )
}
