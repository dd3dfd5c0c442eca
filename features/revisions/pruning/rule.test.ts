import { describe, expect, test } from 'vitest'
import { autosavesToDrop, type Kept } from './rule.ts'

const NOW = new Date('2026-03-10T12:30:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const ago = (milliseconds: number, kind: Kept['kind'] = 'autosave'): Kept => ({
  id: `${kind}-${milliseconds}`,
  kind,
  createdAt: new Date(NOW.getTime() - milliseconds)
})

/** One every ten minutes, as an open editor makes them. */
const everyTenMinutes = (from: number, until: number) =>
  Array.from({ length: (until - from) / (10 * MINUTE) }, (_, index) => ago(from + index * 10 * MINUTE))

const left = (revisions: Kept[], now = NOW) => {
  const dropped = new Set(autosavesToDrop(revisions, now))
  return revisions.filter(({ id }) => !dropped.has(id))
}

describe('old autosaves', () => {
  test('all of the last 24 hours stay', () => {
    const revisions = everyTenMinutes(0, DAY)
    expect(left(revisions)).toEqual(revisions)
  })

  test('then one an hour for 7 days, one a day for 30, one a week', () => {
    expect(left([ago(0), ...everyTenMinutes(DAY + 30 * MINUTE, 7 * DAY - 30 * MINUTE)])).toHaveLength(1 + 6 * 24)
    const days = left([ago(0), ...everyTenMinutes(7 * DAY, 30 * DAY)])
    expect(days.length).toBeGreaterThanOrEqual(1 + 23)
    expect(days.length).toBeLessThanOrEqual(1 + 24)
    const weeks = left([ago(0), ...everyTenMinutes(30 * DAY, 30 * DAY + 70 * DAY)])
    expect(weeks.length).toBeGreaterThanOrEqual(1 + 10)
    expect(weeks.length).toBeLessThanOrEqual(1 + 11)
  })

  test('the newest of a span is the one that stays', () => {
    const [early, late] = [ago(2 * DAY + 25 * MINUTE), ago(2 * DAY + 5 * MINUTE)]
    expect(autosavesToDrop([ago(0), early, late], NOW)).toEqual([early.id])
  })

  test('what somebody meant to keep stays for ever, as does the newest of all', () => {
    const kinds = ['manual', 'publish', 'restore', 'merge', 'import'] as const
    const meant = kinds.flatMap((kind) => [ago(800 * DAY, kind), ago(800 * DAY + MINUTE, kind)])
    expect(left(meant)).toEqual(meant)

    const alone = [ago(400 * DAY), ago(400 * DAY + MINUTE)]
    expect(autosavesToDrop(alone, NOW)).not.toContain(alone[0]?.id)
  })

  test('run again, it finds nothing; run daily, it leaves no more than run once', () => {
    const revisions = [ago(0), ...everyTenMinutes(DAY, 60 * DAY)]
    const once = left(revisions)
    expect(left(once)).toEqual(once)

    let daily = revisions
    for (let day = 0; day <= 40; day += 1) daily = left(daily, new Date(NOW.getTime() + day * DAY))
    expect(daily).toEqual(left(revisions, new Date(NOW.getTime() + 40 * DAY)))
  })

  test('nothing gives nothing', () => {
    expect(autosavesToDrop([], NOW)).toEqual([])
  })
})
