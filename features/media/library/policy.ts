import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'

/** Whether the actor may change or delete this picture: one's own is what one has uploaded. */
export function mayMedia(actor: Actor, action: 'change' | 'delete', { uploaderId }: { uploaderId: string | null }) {
  return may(actor, `media.${action}`, { own: actor.kind === 'account' && uploaderId === actor.accountId })
}
