'use client'

import { Command } from 'cmdk'
import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { matches } from '../matching.ts'
import type { PaletteOffer } from './palette.tsx'
import { PaletteGroup } from './palette-group.tsx'
import { SignOutForm } from './sign-out-form.tsx'
import { useActions } from './use-actions.ts'
import { useTexts } from './use-texts.ts'

type Props = { offer: PaletteOffer; onClose: () => void }

/** A field and what fits it: places, actions, texts. The browser keeps the focus inside and gives it back. */
export function PaletteDialog({ offer, onClose }: Props) {
  const t = useTranslations('Desk.palette')
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const signOut = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState('')
  const { texts, isLoading, failed } = useTexts(typed)
  const { places, actions, textEntries } = useActions({
    offer,
    texts,
    signOut,
    close: () => dialog.current?.close()
  })

  useLayoutEffect(() => {
    const opened = dialog.current
    if (opened && !opened.open) opened.showModal()
    // The browser would choose the frame around the field.
    field.current?.focus()
    return () => opened?.close()
  }, [])

  const fitting = (entries: typeof places) => entries.filter(({ label }) => matches(label, typed))
  const [shownPlaces, shownActions] = [fitting(places), fitting(actions)]
  const [selected, setSelected] = useState('')
  const first = (textEntries[0] ?? shownPlaces[0] ?? shownActions[0])?.key ?? ''
  // What arrives above the chosen line is the better choice.
  useEffect(() => setSelected(first), [first])

  const isEmpty = !isLoading && shownPlaces.length + shownActions.length + textEntries.length === 0

  return (
    <dialog
      ref={dialog}
      aria-label={t('title')}
      onClose={onClose}
      onMouseDown={(event) => event.target === dialog.current && dialog.current.close()}
      className="mt-[10dvh] w-[min(38rem,calc(100vw-1.5rem))] rounded-xl border border-line bg-surface p-0 text-ink shadow-2xl"
    >
      <Command label={t('label')} value={selected} onValueChange={setSelected} shouldFilter={false} loop>
        <Command.Input
          ref={field}
          value={typed}
          onValueChange={setTyped}
          maxLength={100}
          placeholder={t('open')}
          className="min-h-14 w-full border-b border-line bg-transparent px-5 text-lg outline-none placeholder:text-muted"
        />
        <Command.List label={t('results')} className="max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain p-2">
          <PaletteGroup heading={t(typed.trim() === '' ? 'recent' : 'texts')} entries={textEntries} />
          <PaletteGroup heading={t('places')} entries={shownPlaces} />
          <PaletteGroup heading={t('actions')} entries={shownActions} />
        </Command.List>
        <p role="status" className="px-5 pb-2 text-sm text-muted">
          {failed ? t('failed') : isLoading ? t('loading') : isEmpty ? t('empty') : ''}
        </p>
      </Command>
      <div className="flex items-center justify-between gap-4 border-t border-line px-5 py-2 text-sm text-muted">
        <span>{t('help')}</span>
        <button
          type="button"
          className="min-h-8 font-medium text-accent hover:underline"
          onClick={() => dialog.current?.close()}
        >
          {t('close')}
        </button>
      </div>
      <SignOutForm ref={signOut} />
    </dialog>
  )
}
