import { seesAll } from '#features/drafts/policy.ts'
import type { Actor } from '#features/session/actor.ts'

/** Whoever writes may link. */
export function mayLink(): boolean {
  return true
}

/**
 * Texts that readers see are there for everybody to link to. Of the others one finds one's own;
 * editors and administrators, who read them all, find them all.
 */
export function findsEveryDraft(actor: Actor): boolean {
  return seesAll(actor)
}
