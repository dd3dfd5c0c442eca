import type { Actor } from '#features/session/actor.ts'
import type { Role } from '#prisma/generated/enums.ts'

const RANK: Record<Role, number> = { contributor: 1, author: 2, editor: 3, administrator: 4 }

/** Accounts, settings and the end of the demonstration are the administrators' business. */
export function mayAdminister(actor: Actor): boolean {
  return actor.kind === 'system' || actor.role === 'administrator'
}

/** Nobody gives a role above their own, and only who administers gives any. */
export function mayGrant(actor: Actor, role: Role): boolean {
  return mayAdminister(actor) && (actor.kind === 'system' || RANK[role] <= RANK[actor.role])
}
