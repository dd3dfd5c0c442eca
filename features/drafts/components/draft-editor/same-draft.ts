import type { DraftInput } from '#features/drafts/schema.ts'
import { stableJson } from '#features/drafts/stable-json.ts'

/** True for equal texts, whatever the order of keys (PostgreSQL's jsonb does not keep it) and of terms. */
export function isSameDraft(one: DraftInput, other: DraftInput): boolean {
  return fingerprint(one) === fingerprint(other)
}

function fingerprint(draft: DraftInput): string {
  const { tagIds, categoryIds, schemaVersion: _, ...rest } = inputOf(draft)
  return stableJson({ ...rest, tagIds: tagIds.toSorted(), categoryIds: categoryIds.toSorted() })
}

/** What is saved of a draft, without what its page shows beside. */
export function inputOf(draft: DraftInput): DraftInput {
  const { title, slug, excerpt, doc, schemaVersion, featuredMediaId, tagIds, categoryIds, seriesId } = draft
  // Copies that a browser kept from before texts had these lack them.
  const { seoTitle = '', seoDescription = '', language = '' } = draft
  const beside = { featuredMediaId, tagIds, categoryIds, seriesId, seoTitle, seoDescription, language }
  return { title, slug, excerpt, doc, schemaVersion, ...beside }
}
