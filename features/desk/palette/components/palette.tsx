'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import type { PostKind } from '#prisma/generated/enums.ts'
import { PALETTE_EVENT } from '../constants.ts'

/** What the role may go to and start. */
export type PaletteOffer = { places: { href: string; label: string }[]; creates: PostKind[] }

const PaletteDialog = lazy(async () => ({ default: (await import('./palette-dialog.tsx')).PaletteDialog }))

/**
 * Waits for Ctrl+K (⌘K) and for the buttons; what it opens is loaded then. In the editor Ctrl+K makes a link: there
 * it is Ctrl+Shift+K, which does the same everywhere.
 */
export function Palette({ offer }: { offer: PaletteOffer }) {
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const show = () => setOpen(true)
    function onKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return
      const writes = event.target instanceof Element && event.target.closest('.ed-root') !== null
      if (event.defaultPrevented || (writes && !event.shiftKey)) return

      event.preventDefault()
      show()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener(PALETTE_EVENT, show)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener(PALETTE_EVENT, show)
    }
  }, [])

  return open ? (
    <Suspense>
      <PaletteDialog offer={offer} onClose={() => setOpen(false)} />
    </Suspense>
  ) : null
}
