import type { PublishReason, TermView } from '#features/drafts/schema.ts'

type Target = { id: string; baseVersion: number }

export type PublishResult =
  | { ok: true; version: number; path: string; publishedAt: string }
  | { ok: false; reason: PublishReason }

export type StatusResult = { ok: true; version: number } | { ok: false; reason: PublishReason }

/** Server actions that the page gives to the editor. */
export type DraftActions = {
  publish: (target: Target) => Promise<PublishResult>
  unpublish: (target: Target) => Promise<StatusResult>
  /** For those who may not publish themselves. */
  submitForReview?: (target: Target) => Promise<StatusResult>
  createTag: (input: { name: string }) => Promise<{ ok: true; tag: TermView } | { ok: false; reason: string }>
  searchTags: (input: { query: string }) => Promise<TermView[]>
}

/** A category in a flat tree: parents stand before their children, one level less deep. */
export type CategoryOption = TermView & { depth: number }
