import { describe, expect, test } from 'vitest'
import * as build from '#features/editor/document/build.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { headingLevels } from './heading-levels.ts'

const heading = (level: number): JsonNode => ({ type: 'heading', attrs: { level }, content: build.inline('x') })
const shown = (...blocks: JsonNode[]) => [...headingLevels(build.doc(...blocks)).values()]

describe('headingLevels', () => {
  test.each([
    [
      [2, 3, 4, 2],
      [2, 3, 4, 2]
    ],
    [
      [4, 4, 3],
      [2, 3, 3]
    ],
    [
      [3, 4, 2, 4],
      [2, 3, 2, 3]
    ]
  ])('%j is shown as %j', (written, expected) => {
    expect(shown(...written.map(heading))).toEqual(expected)
  })

  test('a level that is none is the second', () => {
    expect(shown({ type: 'heading', attrs: { level: 'x"><script>' } }, { type: 'heading' })).toEqual([2, 2])
  })

  test('headings inside HTML count', () => {
    const html = build.htmlBlock('<h2>A</h2><h3>B</h3>', 'wp:html')
    expect(shown(html, heading(4))).toEqual([1, 4])
  })

  test('the heading of the closing sources stands after that of the notes', () => {
    const blocks = [heading(2), heading(3), heading(4), build.sources({ title: 'A' })]
    expect(shown(...blocks)).toEqual([2, 3, 3])
  })
})
