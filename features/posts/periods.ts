import { cacheTags } from './constants.ts'
import type { MonthCount, Period } from './published.ts'

type Neighbours = { previous: Period | null; next: Period | null }

/** The year before and after this one that hold articles; for a month, the months. `months` are newest first. */
export function neighbouringPeriods(
  months: MonthCount[],
  { year, month }: { year: number; month: number | null }
): Neighbours {
  const periods: Period[] = month === null ? yearsOf(months) : months
  const at = ({ year: y, month: m }: { year: number; month: number | null }) => y * 12 + (m ?? 0)
  const here = at({ year, month })

  return {
    previous: periods.find((period) => at(period) < here) ?? null,
    next: periods.findLast((period) => at(period) > here) ?? null
  }
}

/** Articles a year, newest first. */
export function yearsOf(months: MonthCount[]): Period[] {
  const counts = new Map<number, number>()
  for (const { year, count } of months) counts.set(year, (counts.get(year) ?? 0) + count)
  return [...counts].map(([year, count]) => ({ year, month: null, count }))
}

/**
 * Names that expire when another year or month becomes the neighbour: those of the years between both
 * neighbours; of every list where there is none, for then whatever is published may be the first.
 */
export function namesOfPeriods(year: number, { previous, next }: Neighbours): string[] {
  const [first, last] = [previous?.year ?? year, next?.year ?? year]
  const years = Array.from({ length: last - first + 1 }, (_, index) => cacheTags.year(first + index))
  return previous && next ? years : [...years, cacheTags.lists]
}
