import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractOf, markWords, type Segment, wordsBeginningLike } from './marks.ts'

const shown = (segments: Segment[] | null) =>
  segments?.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('') ?? null

test('words are marked whole, in their own letters', () => {
  const marked = new Map([['œufs', 1]])
  expect(shown(markWords('Chasse aux Œufs ! Des œufs<script>', marked, 'fr'))).toBe(
    'Chasse aux [Œufs]\u202f! Des [œufs]<script>'
  )
})

test('an extract shows the passage with the most different words', () => {
  const filler = 'rien de neuf ici '.repeat(30)
  const text = `Eau au début. ${filler}Le budget de l’eau est voté. ${filler}`
  const extract = shown(
    extractOf(
      text,
      new Map([
        ['eau', 1],
        ['budget', 2]
      ]),
      'en'
    )
  )
  expect(extract).toMatch(/^… .*\[budget\] de l’\[eau\] est voté.* …$/)
  expect(extractOf(text, new Map([['absent', 1]]), 'fr')).toBeNull()
})

test('only words that could be meant are asked about', () => {
  expect(wordsBeginningLike(['L’École, les élèves, l’œil et le chat.'], ['ecol', 'oeil'])).toEqual(['école', 'œil'])
})

test('marks lose and add no letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(fc.constantFrom('a', 'B', 'é', '1')),
      (text, some) => {
        const marked = new Map(some.map((word, at) => [word.toLowerCase(), at]))
        expect(
          markWords(text, marked, 'en')
            .map((segment) => segment.text)
            .join('')
        ).toBe(text)
      }
    )
  )
})
