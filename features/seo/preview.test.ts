import { describe, expect, test } from 'vitest'
import { UNSET_PUBLICATION } from '#features/publication/schema.ts'
import { DESCRIPTION_LENGTH } from './constants.ts'
import { preview, shortDescription } from './preview.ts'

describe('shortDescription', () => {
  test('what fits stays, no-break spaces included', () => {
    expect(shortDescription('  Qui\u202f? «\u00a0Nous\u00a0». ')).toBe('Qui\u202f? «\u00a0Nous\u00a0».')
  })

  test('lines become one', () => {
    expect(shortDescription('Un\n\nDeux\r\nTrois\tQuatre')).toBe('Un Deux Trois Quatre')
  })

  test('what is long ends at a word', () => {
    const short = shortDescription('mot '.repeat(3_000))
    expect(short.length).toBeLessThanOrEqual(DESCRIPTION_LENGTH)
    expect(short).toMatch(/mot…$/)
  })

  test('one endless word, or one of pictographs, is cut between characters', () => {
    expect(shortDescription('x'.repeat(10_000))).toHaveLength(DESCRIPTION_LENGTH)
    expect(shortDescription('😀'.repeat(5_000)).isWellFormed()).toBe(true)
    expect(shortDescription('\ud800')).toBe('\ufffd')
  })
})

test('a preview names its own address, the publication and its language', () => {
  const publication = { ...UNSET_PUBLICATION, name: 'Qui lit ?' }
  const { openGraph } = preview({ publication, title: 'A', description: 'B', path: '/a' })
  expect(openGraph).toMatchObject({ siteName: 'Qui lit\u202f?', locale: 'fr_FR' })
  expect(openGraph.url).toMatch(/^https?:\/\/[^/]+\/a$/)
  expect(openGraph.images).toEqual([
    { url: '/card.png', alt: 'Qui lit\u202f?', width: 1_200, height: 630, type: 'image/png' }
  ])

  const english = preview({ publication: { ...publication, language: 'en' }, title: 'A', description: 'B', path: '/a' })
  expect(english.openGraph.locale).toBe('en_GB')
})
