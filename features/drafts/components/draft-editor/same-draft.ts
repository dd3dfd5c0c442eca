import type { DraftInput } from '#features/drafts/schema.ts'
import { stableJson } from '#features/drafts/stable-json.ts'

/** True for equal texts, whatever the order of keys (PostgreSQL's jsonb does not keep it) and of terms. */
export function isSameDraft(one: DraftInput, other: DraftInput): boolean {
  return fingerprint(one) === fingerprint(other)
}

function fingerprint(draft: DraftInput): string {
  const { title, slug, excerpt, doc, featuredMediaId, tagIds, categoryIds, seriesId } = draft
  return stableJson([title, slug, excerpt, doc, featuredMediaId, tagIds.toSorted(), categoryIds.toSorted(), seriesId])
}

/** What is saved of a draft, without what its page shows beside. */
export function inputOf(draft: DraftInput): DraftInput {
  const { title, slug, excerpt, doc, schemaVersion, featuredMediaId, tagIds, categoryIds, seriesId } = draft
  return { title, slug, excerpt, doc, schemaVersion, featuredMediaId, tagIds, categoryIds, seriesId }
}
