import { expect, test } from 'vitest'
import { byLetter } from './letters.ts'

const tags = (...names: string[]) => names.map((name, at) => ({ name, slug: `t-${at}`, count: 1 }))
const shape = (language: string, ...names: string[]) =>
  byLetter(tags(...names), language).map(({ letter, tags: under }) => [letter, under.map(({ name }) => name)])

test('accents and case don’t part letters, ligatures are with their first', () => {
  expect(shape('fr', 'Zèbre', 'Été', 'eau', 'Œuvre', 'Oubli', 'École', 'Budget')).toEqual([
    ['B', ['Budget']],
    ['E', ['eau', 'École', 'Été']],
    ['O', ['Œuvre', 'Oubli']],
    ['Z', ['Zèbre']]
  ])
})

test('emoji and signs before a word don’t hide its letter; what has no letter comes first', () => {
  expect(shape('fr', '🌊 Eau', '« Drôle »', '🎉', '2024', '10 ans')).toEqual([
    ['', ['🎉', '10 ans', '2024']],
    ['D', ['« Drôle »']],
    ['E', ['🌊 Eau']]
  ])
})

test('other scripts keep letters of their own, with ids that differ', () => {
  const letters = byLetter(tags('مدينة', 'Город', '東京', 'Ville'), 'fr')
  expect(letters.map(({ letter }) => letter)).toEqual(['V', 'Г', 'م', '東'])
  expect(new Set(letters.map(({ id }) => id)).size).toBe(4)
})

test('weights run from 1 to 5 and grow with the count', () => {
  const weigh = (...counts: number[]) =>
    byLetter(
      counts.map((count, at) => ({ name: `a${at}`, slug: `a${at}`, count })),
      'fr'
    ).flatMap((letter) => letter.tags.map(({ weight }) => weight))
  expect(weigh(1, 10, 100, 10_000)).toEqual([1, 2, 3, 5])
  expect(weigh(1, 1)).toEqual([1, 1])
  expect(weigh(7)).toEqual([5])
  expect(weigh()).toEqual([])
})
