import { expect, test } from 'vitest'
import { isUnchanged } from './conditional.ts'

const SINCE = 'Fri, 27 Mar 2015 10:00:00 GMT'
const feed = { status: 200, headers: { etag: 'W/"a"', 'last-modified': SINCE } }

test.each([
  ['the tag', { 'if-none-match': 'W/"a"' }],
  ['the tag among others, in its strong form', { 'if-none-match': '"b", "a"' }],
  ['the tag by fetch, which adds a word for caches', { 'if-none-match': 'W/"a"', 'cache-control': 'no-cache' }],
  ['the date', { 'if-modified-since': SINCE }],
  ['a later date', { 'if-modified-since': 'Sat, 28 Mar 2015 10:00:00 GMT' }]
])('who names %s has it already', (_what, headers) => {
  expect(isUnchanged(headers, feed)).toBe(true)
})

test.each([
  ['nothing', {}],
  ['another tag', { 'if-none-match': '"b"' }],
  // RFC 9110, 13.1.3: with a tag the date counts for nothing.
  ['another tag and the date', { 'if-none-match': '"b"', 'if-modified-since': SINCE }],
  ['an earlier date', { 'if-modified-since': 'Thu, 26 Mar 2015 10:00:00 GMT' }],
  ['no date', { 'if-modified-since': 'hier' }]
])('who names %s does not', (_what, headers) => {
  expect(isUnchanged(headers, feed)).toBe(false)
})

test('what failed, or has neither tag nor date, is never unchanged', () => {
  expect(isUnchanged({ 'if-none-match': 'W/"a"' }, { ...feed, status: 404 })).toBe(false)
  expect(isUnchanged({ 'if-none-match': '*' }, { status: 200, headers: {} })).toBe(false)
})
