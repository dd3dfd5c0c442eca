import type { Actor } from '#features/session/actor.ts'
import type { PostKind, PostStatus } from '#prisma/generated/enums.ts'

// The one place that says who may do what with a text. Own: the actor's
// person is among its bylines.

export const DRAFT_ACTIONS = ['read', 'save', 'submit', 'publish', 'unpublish', 'trash', 'restore', 'delete'] as const
export type DraftAction = (typeof DRAFT_ACTIONS)[number]

export type Subject = {
  status: PostStatus
  /** Where a trashed text came from: taking it back, or deleting it, asks for the right to what it was. */
  trashedFrom: PostStatus | null
  own: boolean
}

/** States in which nothing has been promised to readers: contributors work in these. */
const UNPUBLISHED: ReadonlySet<PostStatus> = new Set(['draft', 'in_review'])
const READERS_KNOW: ReadonlySet<PostStatus> = new Set(['published', 'private', 'scheduled'])

/** What the state of a text allows, whoever asks. */
function stateAllows(action: DraftAction, status: PostStatus): boolean {
  if (action === 'read') return true
  if (action === 'restore' || action === 'delete') return status === 'trashed'
  if (status === 'trashed') return false
  if (action === 'submit') return status === 'draft'
  if (action === 'unpublish') return READERS_KNOW.has(status)
  return true
}

/**
 * Administrators and editors: every text. Authors: their own, publishing included. Contributors:
 * their own until it is published, and never its publication.
 */
export function mayDraft(actor: Actor, action: DraftAction, { status, trashedFrom, own }: Subject): boolean {
  if (!stateAllows(action, status)) return false
  if (seesAll(actor)) return true
  if (!own) return false
  if (actor.kind === 'account' && actor.role === 'author') return true

  if (action === 'read') return true
  if (action === 'publish' || action === 'unpublish') return false
  return UNPUBLISHED.has(status === 'trashed' ? (trashedFrom ?? 'draft') : status)
}

/** Texts of everybody; others see their own. */
export function seesAll(actor: Actor): boolean {
  return actor.kind === 'system' || actor.role === 'administrator' || actor.role === 'editor'
}

/** Pages are the publication's own voice ("About", legal notice): editors write them. */
export function mayCreate(actor: Actor, kind: PostKind): boolean {
  return kind === 'post' || seesAll(actor)
}

/** Contributors choose among the tags that exist: a new one opens a public page. */
export function mayCreateTag(actor: Actor): boolean {
  return actor.kind === 'system' || actor.role !== 'contributor'
}

/** As tags: contributors choose among the series that exist. */
export function mayCreateSeries(actor: Actor): boolean {
  return mayCreateTag(actor)
}

/** Categories are the publication's own order: editors draw it. */
export function mayCreateCategory(actor: Actor): boolean {
  return seesAll(actor)
}

/** What stands first on the front page is the editors' choice, whoever wrote it. */
export function mayFeature(actor: Actor): boolean {
  return seesAll(actor)
}
