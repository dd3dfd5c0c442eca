import { expect, test } from 'vitest'
import { namesOfPeriods, neighbouringPeriods, yearsOf } from './periods.ts'

/** Newest first, as the database gives them. */
const months = [
  { year: 2016, month: 1, count: 1 },
  { year: 2014, month: 12, count: 2 },
  { year: 2014, month: 3, count: 4 },
  { year: 2011, month: 7, count: 1 }
]

test('years follow each other over those without articles', () => {
  expect(yearsOf(months).map(({ year, count }) => [year, count])).toEqual([
    [2016, 1],
    [2014, 6],
    [2011, 1]
  ])
  expect(neighbouringPeriods(months, { year: 2014, month: null })).toEqual({
    previous: { year: 2011, month: null, count: 1 },
    next: { year: 2016, month: null, count: 1 }
  })
  expect(neighbouringPeriods(months, { year: 2016, month: null }).next).toBeNull()
  expect(neighbouringPeriods(months, { year: 2011, month: null }).previous).toBeNull()
})

test('months follow each other over the turn of years', () => {
  expect(neighbouringPeriods(months, { year: 2014, month: 12 })).toEqual({
    previous: { year: 2014, month: 3, count: 4 },
    next: { year: 2016, month: 1, count: 1 }
  })
  expect(neighbouringPeriods(months, { year: 2014, month: 3 }).previous).toMatchObject({ year: 2011, month: 7 })
})

test('a page is made anew when a year between its neighbours gets articles, or beyond its ends', () => {
  const names = (year: number) => namesOfPeriods(year, neighbouringPeriods(months, { year, month: null }))
  expect(names(2014)).toEqual(['year:2011', 'year:2012', 'year:2013', 'year:2014', 'year:2015', 'year:2016'])
  expect(names(2016)).toEqual(['year:2014', 'year:2015', 'year:2016', 'lists'])
  expect(names(2011)).toContain('lists')
})
