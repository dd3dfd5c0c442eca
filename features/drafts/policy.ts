import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import type { PostKind, PostStatus } from '#prisma/generated/enums.ts'
import type { DraftView } from './schema.ts'

// What the state of a text allows. Own: the actor's person is among its bylines.

export const DRAFT_ACTIONS = [
  'read',
  'save',
  'submit',
  'return',
  'publish',
  'unpublish',
  'authors',
  'trash',
  'restore',
  'delete',
  'share'
] as const
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
  if (action === 'return') return status === 'in_review'
  if (action === 'unpublish') return READERS_KNOW.has(status)
  return true
}

/** What the role reaches (features/roles/policy), as far as the state of the text allows it. */
export function mayDraft(actor: Actor, action: DraftAction, { status, trashedFrom, own }: Subject): boolean {
  const before = status === 'trashed' ? (trashedFrom ?? 'draft') : status
  return stateAllows(action, status) && may(actor, `post.${action}`, { own, unpublished: UNPUBLISHED.has(before) })
}

/** The same for whoever starts a text. */
export function mayCreate(actor: Actor, kind: PostKind): boolean {
  return may(actor, `${kind}.create`)
}

/** What the editor's page lets this actor do. */
export function rightsOf(actor: Actor, subject: Subject): DraftView['may'] {
  return {
    save: mayDraft(actor, 'save', subject),
    publish: mayDraft(actor, 'publish', subject),
    submit: mayDraft(actor, 'submit', subject),
    return: mayDraft(actor, 'return', subject),
    authors: mayDraft(actor, 'authors', subject),
    trash: mayDraft(actor, 'trash', subject),
    share: mayDraft(actor, 'share', subject),
    feature: may(actor, 'post.feature'),
    createSeries: may(actor, 'series.create'),
    createCategory: may(actor, 'category.create')
  }
}
