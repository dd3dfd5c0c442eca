import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { missingText, textResponse } from './text-response.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

const at = (time: string) => vi.setSystemTime(new Date(time))
const say = (body: string) => textResponse('feed.xml', { body, type: 'text/plain' }).headers

test('the same words keep their tag and their date', () => {
  at('2026-01-01T10:00:00Z')
  const first = say('un')
  at('2026-01-01T11:00:00Z')
  const second = say('un')

  expect(second.get('etag')).toMatch(/^W\/"[\w-]+"$/)
  expect(second.get('etag')).toBe(first.get('etag'))
  expect(second.get('last-modified')).toBe('Thu, 01 Jan 2026 10:00:00 GMT')
  expect(second.get('content-type')).toBe('text/plain; charset=utf-8')
})

test('other words are newer, also those that were there before', () => {
  at('2026-02-01T10:00:00Z')
  say('un')
  at('2026-02-01T11:00:00Z')
  const [two] = [say('deux')]
  at('2026-02-01T12:00:00Z')
  const again = say('un')

  expect(two?.get('last-modified')).toBe('Sun, 01 Feb 2026 11:00:00 GMT')
  expect(again.get('last-modified')).toBe('Sun, 01 Feb 2026 12:00:00 GMT')
})

test('what is missing is a 404 that nobody can mistake for a feed', async () => {
  const answer = missingText()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8'])
})
