import type { CSSProperties } from 'react'
import { readableOn } from '#lib/colour.ts'

/** Surfaces of boxes in components/tokens.css: the grounds on which the publication's colour is hardest to read. */
const SURFACE = { light: '#f5f2ea', dark: '#211f1c' }

/** The publication's colour as readers' style sheets take it: a shade for light pages, a shade for dark ones. */
export function accentStyle(accentColor: string): CSSProperties {
  return {
    '--accent-on-light': readableOn(accentColor, SURFACE.light),
    '--accent-on-dark': readableOn(accentColor, SURFACE.dark)
  } as CSSProperties
}
