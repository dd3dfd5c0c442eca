import type { Actor } from '#features/session/actor.ts'
import type { Role } from '#prisma/generated/enums.ts'

// The one table that says which role may do what. What the state of a text allows besides, whoever
// asks, stands in features/drafts/policy.

/** How far a permission reaches: every row, the actor's own, the actor's own that readers never saw, none. */
export type Reach = 'any' | 'own' | 'own-unpublished' | 'none'
type Row = Record<Role, Reach>

const EVERYBODY: Row = { administrator: 'any', editor: 'any', author: 'any', contributor: 'any' }
const PUBLISHERS: Row = { ...EVERYBODY, contributor: 'none' }
const EDITORS: Row = { ...PUBLISHERS, author: 'none' }
const ADMINISTRATORS: Row = { ...EDITORS, editor: 'none' }
/** Editors everything, authors and contributors their own. */
const OWNERS: Row = { ...EDITORS, author: 'own', contributor: 'own' }
/** As before, but contributors give their texts out of their hands at publication. */
const WRITERS: Row = { ...OWNERS, contributor: 'own-unpublished' }
const OWN_PUBLISHERS: Row = { ...OWNERS, contributor: 'none' }

export const POLICY = {
  /** The desk itself, and everything about oneself: name, password, sessions, notices. */
  'desk.use': EVERYBODY,

  'post.create': EVERYBODY,
  /** Pages are the publication's own voice ("About", legal notice). */
  'page.create': EDITORS,
  'post.read': OWNERS,
  'post.save': WRITERS,
  'post.submit': OWNERS,
  'post.return': EDITORS,
  'post.publish': OWN_PUBLISHERS,
  'post.unpublish': OWN_PUBLISHERS,
  'post.trash': WRITERS,
  'post.restore': WRITERS,
  'post.delete': WRITERS,
  /** Who signs it, and in what order. */
  'post.authors': OWN_PUBLISHERS,
  /** Links with which people without an account read it before its publication. */
  'post.share': WRITERS,
  /** What stands first on the front page is the editors' choice, whoever wrote it. */
  'post.feature': EDITORS,

  /** Contributors choose among the tags and series that exist: a new one opens a public page. */
  'tag.create': PUBLISHERS,
  'series.create': PUBLISHERS,
  /** Categories are the publication's own order. */
  'category.create': EDITORS,
  /** Tags, series and categories are everybody's: who renames or merges one changes texts of others. */
  'term.manage': EDITORS,

  'media.upload': EVERYBODY,
  'media.change': OWNERS,
  'media.delete': OWN_PUBLISHERS,

  /** Accounts, roles, invitations, and handing over the texts of whoever leaves. */
  'people.manage': ADMINISTRATORS,
  /** What readers are told of people who sign. */
  'people.describe': EDITORS,
  'settings.change': ADMINISTRATORS,
  /** An import changes everything at once. */
  'import.run': ADMINISTRATORS
} as const satisfies Record<string, Row>

export type Permission = keyof typeof POLICY

/** What is known of the thing that is to be changed. */
type Thing = { own: boolean; unpublished?: boolean }

/** True when the actor may do this to the thing; without one, to whatever thing it is. The system may do everything. */
export function may(
  actor: Actor,
  permission: Permission,
  { own, unpublished = false }: Thing = { own: false }
): boolean {
  const reach = reachOf(actor, permission)
  if (reach === 'own') return own
  if (reach === 'own-unpublished') return own && unpublished
  return reach === 'any'
}

/** True when there may be things that the actor may do this to: what menus and gates ask before a thing is chosen. */
export function mayEver(actor: Actor, permission: Permission): boolean {
  return reachOf(actor, permission) !== 'none'
}

function reachOf(actor: Actor, permission: Permission): Reach {
  return actor.kind === 'system' ? 'any' : POLICY[permission][actor.role]
}

const RANK: Record<Role, number> = { contributor: 1, author: 2, editor: 3, administrator: 4 }

/** Nobody gives a role above their own, and only who manages people gives any. */
export function mayGrant(actor: Actor, role: Role): boolean {
  return may(actor, 'people.manage') && (actor.kind === 'system' || RANK[role] <= RANK[actor.role])
}
