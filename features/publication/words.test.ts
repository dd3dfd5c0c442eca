import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { typography } from '#lib/typography.ts'
import en from '#messages/en.json' with { type: 'json' }
import fr from '#messages/fr.json' with { type: 'json' }

function wordsOf(words: object, prefix = ''): [key: string, words: string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : wordsOf(value as object, `${prefix}${key}.`)
  ) as [string, string][]
}

const inFrench = wordsOf(fr)
const inEnglish = new Map(wordsOf(en))
/** What people read: without the arguments and the branches' names that ICU reads. */
const prose = (words: string) =>
  words.replaceAll(/\{\w+, (?:plural|select|selectordinal),|\{\w+(?:, \w+)?\}|<\/?\w+>/g, 'x')
/** Those outside of plurals, whose branches may leave some out. */
const argumentsOf = (words: string) =>
  [...new Set(words.replaceAll(/(\{\w+), (?:plural|select|selectordinal),.*\}/g, '$1}').match(/\{\w+|<\w+>/g))].sort()

test('both languages say the same things, about the same arguments', () => {
  expect([...inEnglish.keys()].sort()).toEqual(inFrench.map(([key]) => key).sort())
  for (const [key, words] of inFrench) {
    expect([key, argumentsOf(inEnglish.get(key) ?? '')]).toEqual([key, argumentsOf(words)])
  }
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
  ])('%i articles', (count, articles, inTheOther) => {
    expect(french('articles', { count })).toBe(articles)
    expect(english('articles', { count })).toBe(inTheOther)
  })
})

describe('French words of ours', () => {
  const values = inFrench.map(([key, words]) => [key, prose(words)] as const)

  test('are typeset already: their spaces, apostrophes and units', () => {
    expect(values).toEqual(values.map(([key, words]) => [key, typography(words, 'fr')]))
  })

  test('have no English among them', () => {
    const english = /\b(?:the|and|your|with|this|from|tag|tags|post|posts|save|draft|upload|settings|login|password)\b/i
    expect(values.filter(([, words]) => english.test(words))).toEqual([])
  })
})

test('what is counted has its plurals', () => {
  const counted = [...inFrench, ...inEnglish].filter(([, words]) => /\{(?:count|minutes)\}|\(s\)/.test(words))
  expect(counted).toEqual([])
})
