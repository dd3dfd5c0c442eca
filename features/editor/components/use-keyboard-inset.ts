'use client'

import { type RefObject, useEffect } from 'react'

/**
 * How much of the window the keyboard of a touch screen covers, as `--ed-keyboard` on the element. The keyboard lies
 * over the page without making it smaller: only the visual viewport tells.
 */
export function useKeyboardInset(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport) return

    const measure = () => {
      // Zooming in makes the viewport smaller too, and is no keyboard.
      const covered = viewport.scale > 1.05 ? 0 : window.innerHeight - viewport.height - viewport.offsetTop
      element.current?.style.setProperty('--ed-keyboard', `${Math.max(0, Math.round(covered))}px`)
    }
    measure()
    viewport.addEventListener('resize', measure)
    viewport.addEventListener('scroll', measure)
    return () => {
      viewport.removeEventListener('resize', measure)
      viewport.removeEventListener('scroll', measure)
    }
  }, [element])
}
