import type { RevisionKind } from '#prisma/generated/enums.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** From this age on, one autosave in each span stays. Younger ones all stay. */
const TIERS = [
  { from: 30 * DAY, span: 7 * DAY },
  { from: 7 * DAY, span: DAY },
  { from: DAY, span: HOUR }
] as const

/** Autosaves younger than this are never looked at. */
export const EVERY_AUTOSAVE = DAY

export type Kept = { id: string; kind: RevisionKind; createdAt: Date }

/**
 * Ids of the autosaves of one text that may go: those of the last 24 hours stay, then one an hour for
 * 7 days, one a day for 30 days, then one a week, the newest each time. Whatever somebody meant to keep
 * (saves by hand, publications, restored, merged and imported versions) stays, as does the newest of all.
 * Applied again at the same moment it finds nothing more.
 */
export function autosavesToDrop(revisions: Kept[], now: Date): string[] {
  const newestFirst = revisions.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
  const filled = new Set<string>()

  return newestFirst.flatMap(({ id, kind, createdAt }, index) => {
    if (kind !== 'autosave' || index === 0) return []

    const age = now.getTime() - createdAt.getTime()
    const tier = TIERS.find(({ from }) => age >= from)
    if (!tier) return []

    const bucket = `${tier.span}:${Math.floor(createdAt.getTime() / tier.span)}`
    if (filled.has(bucket)) return [id]
    filled.add(bucket)
    return []
  })
}
