import type { DraftInput, TermView } from '#features/drafts/schema.ts'

/** What this browser keeps until the server has it. */
export type LocalCopy = { version: number; keptAt: string; draft: DraftInput; tags: TermView[] }

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (id: string) => `parution:draft:${id}`

/** Keeps the text on this computer; false when the browser has no room or forbids it. */
export function keepCopy(place: Place, id: string, copy: LocalCopy): boolean {
  try {
    place.setItem(keyOf(id), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function dropCopy(place: Place, id: string): void {
  try {
    place.removeItem(keyOf(id))
  } catch {
    // A browser that forbids storage has kept nothing either.
  }
}

/** The copy left by a tab that never got its answer, when it differs from what the server has. */
export function findCopy(place: Place, id: string, served: DraftInput): LocalCopy | null {
  try {
    const copy = JSON.parse(place.getItem(keyOf(id)) ?? 'null') as LocalCopy | null
    // Copies that were kept before there were series name none.
    if (copy) copy.draft.seriesId ??= null
    return copy && fingerprint(copy.draft) !== fingerprint(served) ? copy : null
  } catch {
    return null
  }
}

/** Equal for equal texts, whatever the order of keys (PostgreSQL's jsonb does not keep it). */
function fingerprint({
  title,
  slug,
  excerpt,
  doc,
  featuredMediaId,
  tagIds,
  categoryIds,
  seriesId
}: DraftInput): string {
  const terms = [tagIds.toSorted(), categoryIds.toSorted(), seriesId]
  const sorted = [title, slug, excerpt, doc, featuredMediaId, ...terms]
  return JSON.stringify(sorted, (_key, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value
  )
}
