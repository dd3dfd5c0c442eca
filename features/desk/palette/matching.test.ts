import { expect, test } from 'vitest'
import { readPaletteWords } from './constants.ts'
import { matches } from './matching.ts'

test.each([
  ['Réglages', 'reg', true],
  ['Réglages', 'RÉG', true],
  ['Nouvel article', 'art nou', true],
  ['Nouvel article', 'ticle', false],
  ['Apparence sombre', '', true],
  ['Comme l’appareil', 'appareil', true],
  ['Pages', '.*', false]
])('%s – typed %j: %s', (label, typed, expected) => {
  expect(matches(label, typed)).toBe(expected)
})

test('words are taken in a form that the database takes', () => {
  expect(readPaletteWords(null)).toBe('')
  expect(readPaletteWords(` a\u0000b\ud800 ${'x'.repeat(1_000)}`)).toHaveLength(100)
  expect(readPaletteWords(' a\u0000b ')).toBe('ab')
})
