import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type RefObject, startTransition } from 'react'
import { createDraftAction } from '#features/drafts/actions.ts'
import type { DraftTitle } from '#features/drafts/listing/titles/data.ts'
import { showTheme } from '../../theme/show-theme.ts'
import { THEMES } from '../../theme/theme.ts'
import type { PaletteOffer } from './palette.tsx'

/** One line of the palette. */
export type Entry = { key: string; label: string; note?: string; run: () => void }

type Given = {
  offer: PaletteOffer
  texts: DraftTitle[]
  signOut: RefObject<HTMLFormElement | null>
  close: () => void
}

/** What the palette offers, ready to be done. */
export function useActions({ offer, texts, signOut, close }: Given) {
  const t = useTranslations('Desk')
  const router = useRouter()

  const entry = (key: string, label: string, run: () => void): Entry => ({
    key,
    label,
    run: () => {
      close()
      run()
    }
  })
  const places = offer.places.map(({ href, label }) => entry(href, label, () => router.push(href)))
  const textEntries = texts.map(({ id, title, status, kind, path }) => ({
    ...entry(id, title || t('list.untitled'), () => router.push(path)),
    note: kind === 'page' ? `${t('palette.page')} · ${t(`status.${status}`)}` : t(`status.${status}`)
  }))
  const actions = [
    ...offer.creates.map((kind) =>
      entry(`new-${kind}`, t(`palette.new.${kind}`), () =>
        startTransition(async () => void (await createDraftAction({ kind })))
      )
    ),
    ...THEMES.map((theme) => entry(`theme-${theme}`, t(`theme.to.${theme}`), () => void showTheme(theme))),
    entry('site', t('palette.site'), () => window.location.assign('/')),
    // The form stands in the dialog: what closes it would take the form away before it is sent.
    { key: 'sign-out', label: t('palette.signOut'), run: () => signOut.current?.requestSubmit() }
  ]
  return { places, actions, textEntries }
}
