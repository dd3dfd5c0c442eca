import type { Actor } from '#features/session/actor.ts'

/** An import changes everything at once: administrators, and whoever sits at the server. */
export function mayImport(actor: Actor): boolean {
  return actor.kind === 'system' || actor.role === 'administrator'
}
