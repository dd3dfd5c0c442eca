import { describe, expect, it } from 'vitest'
import { instantOf, readInstant, readMoment, zoneInference } from './dates.ts'

describe('dates of an export', () => {
  it.each(['', '0000-00-00 00:00:00', '-0001-11-30 00:00:00', '1970-01-01 00:00:00', '2014-02-30 10:00:00', 'hier'])(
    '"%s" is no date',
    (value) => {
      expect(readMoment(value)).toBeNull()
      expect(readInstant({ gmt: value, local: value }, 'Europe/Paris')).toBeNull()
    }
  )

  it('UTC wins; local time is read in the zone, summer and winter', () => {
    const read = (gmt: string, local: string) => readInstant({ gmt, local }, 'Europe/Paris')?.toISOString()
    expect(read('2014-03-27 09:20:30', '2014-03-27 23:00:00')).toBe('2014-03-27T09:20:30.000Z')
    expect(read('0000-00-00 00:00:00', '2014-03-27 10:20:30')).toBe('2014-03-27T09:20:30.000Z')
    expect(read('', '2014-07-01 10:00:00')).toBe('2014-07-01T08:00:00.000Z')
  })

  it('the hour that summer time skips is still an instant of that day', () => {
    const instant = new Date(instantOf(Date.UTC(2014, 2, 30, 2, 30), 'Europe/Paris')).toISOString()
    expect(instant.slice(0, 13)).toMatch(/2014-03-30T0[01]/)
  })
})

describe('the zone of the old publication', () => {
  function zoneOf(pairs: [string, string][]) {
    const inference = zoneInference()
    for (const [local, gmt] of pairs) inference.add(local, gmt)
    return inference.infer()
  }

  it('France is told from its neighbours and its changes of the clock', () => {
    expect(
      zoneOf([
        ['2014-01-10 10:00:00', '2014-01-10 09:00:00'],
        ['2014-07-10 10:00:00', '2014-07-10 08:00:00'],
        ['0000-00-00 00:00:00', '0000-00-00 00:00:00']
      ])
    ).toEqual({ zone: 'Europe/Paris', matching: 2, pairs: 2 })
  })

  it('a site that never changed its clocks has a fixed zone', () => {
    expect(
      zoneOf([
        ['2014-01-10 02:00:00', '2014-01-10 09:00:00'],
        ['2014-07-10 02:00:00', '2014-07-10 09:00:00']
      ]).zone
    ).toBe('Etc/GMT+7')
    expect(zoneOf([['2014-07-10 09:00:00', '2014-07-10 09:00:00']]).zone).toBe('UTC')
  })

  it('a few odd dates do not change the verdict; none at all means Paris', () => {
    const right = Array.from({ length: 20 }, (_, day): [string, string] => [
      `2014-01-${day + 10} 10:00:00`,
      `2014-01-${day + 10} 09:00:00`
    ])
    expect(zoneOf([...right, ['2014-02-01 23:00:00', '2014-02-01 09:00:00']]).zone).toBe('Europe/Paris')
    expect(zoneOf([])).toEqual({ zone: 'Europe/Paris', matching: 0, pairs: 0 })
  })
})
