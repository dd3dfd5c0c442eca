import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import en from '#messages/en.json' with { type: 'json' }
import fr from '#messages/fr.json' with { type: 'json' }

function keysOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value as object, `${prefix}${key}.`)
  )
}

test('both languages say the same things', () => {
  expect(keysOf(en.Reader).sort()).toEqual(keysOf(fr.Reader).sort())
})

describe('counts', () => {
  const french = createTranslator({ locale: 'fr', messages: fr, namespace: 'Reader' })
  const english = createTranslator({ locale: 'en', messages: en, namespace: 'Reader' })

  test.each([
    [0, 'Aucun article', 'No article'],
    [1, '1 article', '1 article'],
    [2, '2 articles', '2 articles'],
    [1_000, '1\u202f000 articles', '1,000 articles'],
    [1_000_000, '1\u202f000\u202f000 articles', '1,000,000 articles']
  ])('%i articles', (count, inFrench, inEnglish) => {
    expect(french('articles', { count })).toBe(inFrench)
    expect(english('articles', { count })).toBe(inEnglish)
  })
})

test('French words of ours carry their no-break spaces', () => {
  const values = JSON.stringify(fr.Reader)
  expect(values).not.toMatch(/[^\u202f][;!?](?:\s|")/)
  expect(values).not.toMatch(/« | »|\p{L}'\p{L}/u)
})
