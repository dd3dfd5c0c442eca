import type { Shape } from './draw.ts'

// Letters drawn as strokes, in capitals, as on an architect's plan: the machine
// that draws may have no font at all. Each glyph stands on a line at y = 6 and
// is 6 units high; `width` is its advance without the space that follows.

const GLYPHS: Record<string, { width: number; data: string }> = {
  A: { width: 4, data: 'M0 6L2 0L4 6M.7 4H3.3' },
  B: { width: 4, data: 'M0 0V6H2.4A1.6 1.6 0 0 0 2.4 2.8H0M0 0H2.2A1.4 1.4 0 0 1 2.2 2.8' },
  C: { width: 4, data: 'M4 1A2.4 3 0 1 0 4 5' },
  D: { width: 4, data: 'M0 0V6H1.2A2.8 3 0 0 0 1.2 0Z' },
  E: { width: 3.6, data: 'M3.6 0H0V6H3.6M0 3H3' },
  F: { width: 3.4, data: 'M3.4 0H0V6M0 3H2.8' },
  G: { width: 4.2, data: 'M4 1A2.4 3 0 1 0 4.2 4.7V3.4H2.7' },
  H: { width: 4, data: 'M0 0V6M4 0V6M0 3H4' },
  I: { width: 0.2, data: 'M.1 0V6' },
  J: { width: 3, data: 'M3 0V4.4A1.5 1.6 0 0 1 0 4.4' },
  K: { width: 4, data: 'M0 0V6M4 0L0 3.6M1.4 2.5L4 6' },
  L: { width: 3.4, data: 'M0 0V6H3.4' },
  M: { width: 5, data: 'M0 6V0L2.5 4L5 0V6' },
  N: { width: 4, data: 'M0 6V0L4 6V0' },
  O: { width: 4.6, data: 'M2.3 0A2.3 3 0 1 1 2.29 0Z' },
  P: { width: 3.9, data: 'M0 6V0H2.3A1.6 1.6 0 0 1 2.3 3.2H0' },
  Q: { width: 4.6, data: 'M2.3 0A2.3 3 0 1 1 2.29 0ZM2.8 4.4L4.6 6.5' },
  R: { width: 4, data: 'M0 6V0H2.3A1.6 1.6 0 0 1 2.3 3.2H0M2 3.2L4 6' },
  S: { width: 3.6, data: 'M3.5 .9A1.75 1.45 0 1 0 1.8 3A1.75 1.5 0 1 1 .1 5.1' },
  T: { width: 4, data: 'M0 0H4M2 0V6' },
  U: { width: 4, data: 'M0 0V4A2 2 0 0 0 4 4V0' },
  V: { width: 4, data: 'M0 0L2 6L4 0' },
  W: { width: 6, data: 'M0 0L1.4 6L3 1.4L4.6 6L6 0' },
  X: { width: 4, data: 'M0 0L4 6M4 0L0 6' },
  Y: { width: 4, data: 'M0 0L2 3L4 0M2 3V6' },
  Z: { width: 4, data: 'M0 0H4L0 6H4' },
  0: { width: 3.8, data: 'M1.9 0A1.9 3 0 1 1 1.89 0Z' },
  1: { width: 1.8, data: 'M0 1.3L1.8 0V6' },
  2: { width: 3.9, data: 'M.2 1.6A1.8 1.7 0 1 1 3.4 2.7L0 6H3.9' },
  3: { width: 3.6, data: 'M.3 .9A1.7 1.45 0 1 1 1.8 2.9A1.8 1.55 0 1 1 0 5.1' },
  4: { width: 4, data: 'M3 6V0L0 4.2H4' },
  5: { width: 3.7, data: 'M3.4 0H.7L.4 2.6A1.95 1.8 0 1 1 0 5.1' },
  6: { width: 3.8, data: 'M2.9 0Q0 2 0 4.1A1.9 1.9 0 1 0 .5 2.8' },
  7: { width: 3.8, data: 'M0 0H3.8L1.4 6' },
  8: { width: 3.8, data: 'M1.9 0A1.5 1.4 0 1 1 1.89 0ZM1.9 2.8A1.9 1.6 0 1 1 1.89 2.8Z' },
  9: { width: 3.8, data: 'M.9 6Q3.8 4 3.8 1.9A1.9 1.9 0 1 0 3.3 3.2' },
  '%': { width: 4, data: 'M0 6L4 0M.8 0A.8 .9 0 1 1 .79 0ZM3.2 4.2A.8 .9 0 1 1 3.19 4.2Z' },
  '?': { width: 3.4, data: 'M.1 1.4A1.6 1.5 0 1 1 2.4 2.7Q1.6 3.2 1.6 4.2M1.6 5.8V6' },
  '!': { width: 0.2, data: 'M.1 0V4.2M.1 5.8V6' },
  '.': { width: 0.2, data: 'M.1 5.9V6' },
  '’': { width: 0.6, data: 'M.5 0L.2 1.4' },
  '-': { width: 2, data: 'M0 3.4H2' },
  ' ': { width: 1.8, data: '' }
}

/** Over a letter of the width given; the cedilla hangs under it. */
const ACCENTS: Record<string, (width: number) => string> = {
  '\u0301': (width) => `M${width / 2 - 0.5} -.9L${width / 2 + 0.6} -2`,
  '\u0300': (width) => `M${width / 2 + 0.5} -.9L${width / 2 - 0.6} -2`,
  '\u0302': (width) => `M${width / 2 - 1} -.8L${width / 2} -1.8L${width / 2 + 1} -.8`,
  '\u0327': (width) => `M${width / 2 + 0.2} 6L${width / 2 - 0.2} 7.2`
}

const SPACING = 1.7

type Lettering = {
  x: number
  /** Of the line that the letters stand on. */
  y: number
  /** Height of a capital, in pixels. */
  size: number
  colour: string
  /** Thickness of the stroke, as a share of the height. */
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
}

/** The words drawn as strokes; letters without a glyph are left out. */
export function lettering(words: string, { x, y, size, colour, weight = 0.12, anchor = 'start' }: Lettering): Shape {
  let pen = 0
  const strokes: string[] = []

  for (const letter of words.toUpperCase()) {
    const [base = '', accent = ''] = letter.normalize('NFD')
    const glyph = GLYPHS[base]
    if (!glyph) continue

    const data = glyph.data + (ACCENTS[accent]?.(glyph.width) ?? '')
    strokes.push(`<path transform="translate(${pen.toFixed(2)} 0)" d="${data}"/>`)
    pen += glyph.width + SPACING
  }

  const scale = size / 6
  const length = (pen - SPACING) * scale
  const start = x - (anchor === 'middle' ? length / 2 : anchor === 'end' ? length : 0)
  return `<g transform="translate(${start.toFixed(1)} ${(y - size).toFixed(1)}) scale(${scale.toFixed(3)})" fill="none" stroke="${colour}" stroke-width="${6 * weight}" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`
}
