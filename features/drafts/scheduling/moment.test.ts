import { describe, expect, test } from 'vitest'
import { localOf, momentOf } from './moment.ts'

describe('the instant of a local date and time', () => {
  test.each([
    ['2026-07-14T10:00', 'Europe/Paris', '2026-07-14T08:00:00.000Z', '2026-07-14T10:00', 'plain'],
    ['2026-01-14T10:00', 'Europe/Paris', '2026-01-14T09:00:00.000Z', '2026-01-14T10:00', 'plain'],
    // Paris, 29 March: from 2:00 to 3:00.
    ['2026-03-29T01:59', 'Europe/Paris', '2026-03-29T00:59:00.000Z', '2026-03-29T01:59', 'plain'],
    ['2026-03-29T02:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z', '2026-03-29T03:00', 'moved'],
    ['2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z', '2026-03-29T03:30', 'moved'],
    ['2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z', '2026-03-29T03:00', 'plain'],
    // Paris, 25 October: from 3:00 back to 2:00.
    ['2026-10-25T01:59', 'Europe/Paris', '2026-10-24T23:59:00.000Z', '2026-10-25T01:59', 'plain'],
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z', '2026-10-25T02:30', 'first'],
    ['2026-10-25T03:00', 'Europe/Paris', '2026-10-25T02:00:00.000Z', '2026-10-25T03:00', 'plain'],
    // Montréal, 8 March and 1 November.
    ['2026-03-08T02:15', 'America/Montreal', '2026-03-08T07:15:00.000Z', '2026-03-08T03:15', 'moved'],
    ['2026-11-01T01:30', 'America/Montreal', '2026-11-01T05:30:00.000Z', '2026-11-01T01:30', 'first'],
    ['2026-11-01T02:00', 'America/Montreal', '2026-11-01T07:00:00.000Z', '2026-11-01T02:00', 'plain'],
    ['2026-07-01T08:00', 'America/Montreal', '2026-07-01T12:00:00.000Z', '2026-07-01T08:00', 'plain']
  ])('%s in %s', (local, zone, instant, shown, meaning) => {
    const moment = momentOf(local, zone)
    expect([moment?.instant.toISOString(), moment?.local, moment?.meaning]).toEqual([instant, shown, meaning])
    // What is shown again means the same.
    expect(localOf(new Date(instant), zone)).toBe(shown)
  })

  test.each([
    '',
    'demain',
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-01-01T25:00',
    '2026-01-01',
    '\u0000',
    '2026-01-01T10:00Z'
  ])('%j is none', (local) => {
    expect(momentOf(local, 'Europe/Paris')).toBeNull()
  })

  test('a zone that nobody knows gives none', () => {
    expect(momentOf('2026-01-01T10:00', 'Mars/Olympus')).toBeNull()
  })
})
