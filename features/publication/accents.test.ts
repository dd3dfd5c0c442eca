import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrastOf } from '#lib/colour.ts'
import { accentStyle } from './accents.ts'

const css = readFileSync(join(import.meta.dirname, '../../components/tokens.css'), 'utf8')
const [day = '', night = ''] = css.split('@media (prefers-color-scheme: dark)')

/** The colours of a theme, by name, as the style sheet has them. */
function coloursOf(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--color-([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value])
  )
}

const themes = { light: coloursOf(day), dark: coloursOf(night) }
const grounds = ['paper', 'surface']

const channel = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'))
const colour = fc.oneof(
  fc.constantFrom('#ffffff', '#000000', '#ffff00', '#0000ff', '#ff0000', '#00ff00', '#00ffff', '#ff00ff', '#808080'),
  fc.tuple(channel, channel, channel).map((channels) => `#${channels.join('')}`)
)

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colours = themes[theme]
  const worst = (name: string) =>
    Math.min(...grounds.map((ground) => contrastOf(colours[name] ?? '', colours[ground] ?? '')))

  test('every colour of text can be read on every ground', () => {
    for (const name of ['ink', 'muted', 'warning']) expect(worst(name), name).toBeGreaterThanOrEqual(4.5)
    expect(worst('edge')).toBeGreaterThanOrEqual(3)
  })

  // Links, kickers and quotations are set in it on these grounds; buttons, the selection and the present
  // page are grounds of this colour with words in the colour of the paper: the same pair, turned over.
  test('whatever colour a publication chooses can be read on every ground', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const accent = (accentStyle(chosen) as Record<string, string>)[`--accent-on-${theme}`] ?? ''
        for (const ground of grounds) {
          expect(contrastOf(accent, colours[ground] ?? ''), `${chosen} as ${accent}`).toBeGreaterThanOrEqual(4.5)
        }
      }),
      { numRuns: 2_000 }
    )
  })
})

test('a colour that can be read by day stays as it was chosen', () => {
  expect(accentStyle('#8f2d1f')).toMatchObject({ '--accent-on-light': '#8f2d1f' })
})
