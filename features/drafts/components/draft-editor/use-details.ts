'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/** The panel of details: open beside the text where there is room, over it on demand elsewhere. */
export function useDetails(id: string) {
  const [open, setOpen] = useState(() => window.matchMedia('(width >= 64rem)').matches)
  const closeButton = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)

  useEffect(() => {
    // Over the text, the panel takes the focus; beside it, the writer stays where they are.
    if (open && asked.current && window.matchMedia('(width < 64rem)').matches) closeButton.current?.focus()
    asked.current = false
  }, [open])

  const show = useCallback(() => setOpen(true), [])
  const close = useCallback(() => {
    setOpen(false)
    document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(id)}"]`)?.focus()
  }, [id])

  function toggle() {
    asked.current = true
    setOpen(!open)
  }

  return { id, open, show, close, toggle, closeButton }
}
