import { expect, test } from 'vitest'
import { decodeSegment, pageNumber } from './segments.ts'

test.each([
  ['1', 1],
  ['12', 12],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1.5', null],
  ['abc', null],
  ['', null],
  ['9999999', null]
])('page %j is %j', (segment, page) => {
  expect(pageNumber(segment)).toBe(page)
})

test('escapes are undone, broken ones refused', () => {
  expect(decodeSegment('%C3%A9t%C3%A9')).toBe('été')
  expect(decodeSegment('%E0%A4%A')).toBeNull()
})
