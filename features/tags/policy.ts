import type { Actor } from '#features/session/actor.ts'

/** Tags belong to the whole publication: who merges or renames one changes texts of everybody. */
export function mayManageTags(actor: Actor): boolean {
  return actor.kind === 'system' || actor.role === 'administrator' || actor.role === 'editor'
}
