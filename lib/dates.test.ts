import { describe, expect, test } from 'vitest'
import { dateStamp, instantsOf, longDate, looseDate, monthAndYear, zonedIso } from './dates.ts'

const paris = { language: 'fr', timeZone: 'Europe/Paris' }

describe('dates in words', () => {
  test('a French date is lower-case and its first of the month is ordinal', () => {
    expect(longDate(new Date('2015-03-27T10:00:00Z'), paris)).toBe('27 mars 2015')
    expect(longDate(new Date('2015-04-01T10:00:00Z'), paris)).toBe('1er\u00a0avril 2015')
    expect(longDate(new Date('2015-04-11T10:00:00Z'), paris)).toBe('11 avril 2015')
  })

  test('an English date is British', () => {
    expect(longDate(new Date('2015-04-01T10:00:00Z'), { ...paris, language: 'en' })).toBe('1 April 2015')
  })

  test('the day is that of the zone', () => {
    expect(dateStamp(new Date('2014-12-31T23:30:00Z'), paris)).toEqual({ day: '1', month: 'janv.', year: '2015' })
    expect(dateStamp(new Date('2014-12-31T23:30:00Z'), { language: 'en', timeZone: 'America/New_York' })).toEqual({
      day: '31',
      month: 'Dec',
      year: '2014'
    })
  })

  test('months', () => {
    expect(monthAndYear({ year: 2015, month: 2 }, 'fr')).toBe('février 2015')
  })

  test('dates of sources may be incomplete or no dates at all', () => {
    expect(looseDate('2015', 'fr')).toBe('2015')
    expect(looseDate('2015-03', 'fr')).toBe('mars 2015')
    expect(looseDate('2015-03-27', 'fr')).toBe('27 mars 2015')
    expect(looseDate('2015-13', 'fr')).toBe('2015-13')
    expect(looseDate('2015-02-99', 'fr')).toBe('2015-02-99')
    expect(looseDate('printemps 2015', 'fr')).toBe('printemps 2015')
  })
})

describe('instantsOf', () => {
  test('a year begins at midnight of the zone', () => {
    const { from, until } = instantsOf({ year: 2015, timeZone: 'Europe/Paris' })
    expect(from.toISOString()).toBe('2014-12-31T23:00:00.000Z')
    expect(until.toISOString()).toBe('2015-12-31T23:00:00.000Z')
  })

  test('a month in summer begins two hours before that of UTC', () => {
    const { from, until } = instantsOf({ year: 2015, month: 10, timeZone: 'Europe/Paris' })
    expect(from.toISOString()).toBe('2015-09-30T22:00:00.000Z')
    expect(until.toISOString()).toBe('2015-10-31T23:00:00.000Z')
  })

  test.each(['Europe/Paris', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC'])(
    'months follow each other without gap in %s, and each instant falls into its own',
    (timeZone) => {
      const day = (month: number) => new RegExp(`^2024-${String(month).padStart(2, '0')}-`)
      for (let month = 1; month <= 12; month += 1) {
        const { from, until } = instantsOf({ year: 2024, month, timeZone })
        expect(zonedIso(from, timeZone)).toMatch(day(month))
        expect(zonedIso(new Date(until.getTime() - 1), timeZone)).toMatch(day(month))
        if (month < 12) expect(instantsOf({ year: 2024, month: month + 1, timeZone }).from).toEqual(until)
      }
    }
  )
})

describe('zonedIso', () => {
  test.each([
    ['2015-03-27T10:00:00Z', 'Europe/Paris', '2015-03-27T11:00:00+01:00'],
    ['2015-07-01T22:30:15.250Z', 'Europe/Paris', '2015-07-02T00:30:15+02:00'],
    ['2015-01-01T02:00:00Z', 'America/St_Johns', '2014-12-31T22:30:00-03:30'],
    ['2015-03-27T10:00:00Z', 'UTC', '2015-03-27T10:00:00+00:00'],
    ['2015-03-27T10:00:00Z', 'Asia/Kathmandu', '2015-03-27T15:45:00+05:45'],
    // Both sides of the night on which clocks are put back.
    ['2026-10-25T00:30:00Z', 'Europe/Paris', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', 'Europe/Paris', '2026-10-25T02:30:00+01:00'],
    // Paris was nine minutes and 21 seconds ahead.
    ['1900-01-01T12:00:00Z', 'Europe/Paris', '1900-01-01T12:09:00+00:09']
  ])('%s in %s is %s', (instant, timeZone, written) => {
    expect(zonedIso(new Date(instant), timeZone)).toBe(written)
  })

  test('reads back as the same instant', () => {
    const instant = new Date('2024-02-29T23:59:59Z')
    for (const zone of ['Pacific/Apia', 'Pacific/Marquesas', 'Europe/Paris']) {
      expect(new Date(zonedIso(instant, zone))).toEqual(instant)
    }
  })
})
