import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { QUERY_LENGTH, TERMS } from './constants.ts'
import { parseQuery } from './query.ts'

const words = (input: string) => parseQuery(input).terms.map((term) => term.words)
const excluded = (input: string) => parseQuery(input).excluded.map((term) => term.words)

describe('a query', () => {
  it.each([
    ['budget participatif', ['budget', 'participatif']],
    ['"budget participatif" école', ['budget participatif', 'école']],
    ['« budget participatif »', ['budget participatif']],
    ['“budget participatif', ['budget', 'participatif']],
    ['l’homme', ['homme']],
    ["L'homme qu'on voit", ['homme', 'on', 'voit']],
    ['rendez-vous 2121-18', ['rendez vous', '2121 18']],
    ['com\u00admune \u200fville', ['commune', 'ville']],
    ['مرحبا 🎉 été', ['مرحبا', 'été']],
    ['a & b | !c : * <-> (d', ['a', 'b', 'c', 'd']],
    ['- " | & ! : *', []],
    ['""', []],
    ['\u0000\ud800', []],
    ['', []]
  ])('%j looks for %j', (input, terms) => {
    expect(words(input)).toEqual(terms)
  })

  it.each([
    ['conseil -jeunes', ['conseil'], ['jeunes']],
    ['conseil -"des jeunes"', ['conseil'], ['des jeunes']],
    ['conseil −jeunes', ['conseil'], ['jeunes']],
    ['sous-préfecture', ['sous préfecture'], []],
    ['conseil - jeunes', ['conseil', 'jeunes'], []],
    ['-jeunes', [], ['jeunes']]
  ])('%j looks for %j, without %j', (input, terms, without) => {
    expect([words(input), excluded(input)]).toEqual([terms, without])
  })

  it('takes the last word for a beginning when it may be one', () => {
    const isPrefix = (input: string) => parseQuery(input).terms.at(-1)?.isPrefix
    expect(['eau biblio', 'l’accessib'].map(isPrefix)).toEqual([true, true])
    expect(['eau "biblio"', 'ab', 'biblio -eau', 'rendez-vous'].map(isPrefix)).toEqual([false, false, false, false])
  })

  it('is cut at a word, and says so', () => {
    const long = parseQuery('commune '.repeat(1_250))
    expect(long.isCut).toBe(true)
    expect(long.text.length).toBeLessThanOrEqual(QUERY_LENGTH)
    expect(long.text.endsWith('commune')).toBe(true)
    expect(parseQuery('a '.repeat(TERMS + 1)).isCut).toBe(true)
    expect(parseQuery('budget').isCut).toBe(false)
  })
})

test('whatever is typed – gives a few plain words, and the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (input) => {
      const query = parseQuery(input)
      const terms = [...query.terms, ...query.excluded]
      expect(terms.length).toBeLessThanOrEqual(TERMS)
      expect(query.text.length).toBeLessThanOrEqual(QUERY_LENGTH)
      expect(query.text.isWellFormed()).toBe(true)
      for (const term of terms) expect(term.words).toMatch(/^[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*$/u)
      expect(parseQuery(query.text).terms).toEqual(query.terms)
    }),
    { numRuns: 500 }
  )
})
