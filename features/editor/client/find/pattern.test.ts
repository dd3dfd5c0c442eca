import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPattern } from './pattern.ts'

const finds = (words: string, text: string, exact = false) =>
  new RegExp(findPattern(words, { exact }), exact ? 'u' : 'iu').exec(text)?.[0] ?? null

describe('words as a person means them', () => {
  it.each([
    ['ete', 'un été'],
    ['ÉTÉ', 'un ete'],
    ['garcon', 'le Garçon'],
    ['ete', 'un e\u0301te\u0301'],
    ['bonjour !', 'Bonjour\u202f!'],
    ['ceci :', 'Ceci\u00a0: cela'],
    ["l'eau", 'L’eau'],
    ['l’eau', "l'eau"],
    ['coeur', 'le cœur'],
    ['cœur', 'le coeur'],
    ['et caetera', 'et cætera'],
    ['fin...', 'La fin…'],
    ['peut-être', 'peut\u2011être']
  ])('%j is found in %j', (words, text) => {
    expect(finds(words, text)).not.toBeNull()
  })

  it.each([
    ['ete', 'un été'],
    ['Été', 'un été'],
    ['coeur', 'le cœur']
  ])('accents and case count – %j is not in %j', (words, text) => {
    expect(finds(words, text, true)).toBeNull()
  })

  it('accents and case count – spaces and apostrophes are still those of a person', () => {
    expect(finds("L'eau !", 'L’eau\u202f!', true)).toBe('L’eau\u202f!')
  })
})

describe('hostile words', () => {
  it.each(['.*', 'a|b', '[', '(', '\\', '$1', '^', '{2}', 'a/b', '\ud800', '\0'])('%j is no syntax', (words) => {
    expect(finds(words, 'nothing of the kind 0123')).toBeNull()
  })

  it('whatever is typed – a pattern, which finds it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.boolean(), (words, exact) => {
        expect(finds(words, `<${words.normalize('NFC')}>`, exact)).not.toBeNull()
      })
    )
  })
})
