import { seesAll } from '#features/drafts/policy.ts'
import type { Actor } from '#features/session/actor.ts'

/** Says for all texts whose picture it is: whoever brought it, and editors. */
export function mayDescribeMedia(actor: Actor, media: { uploaderId: string | null }): boolean {
  return seesAll(actor) || (actor.kind === 'account' && media.uploaderId === actor.accountId)
}
