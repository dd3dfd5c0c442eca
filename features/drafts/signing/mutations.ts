import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { audit, type Change, lockFor, PATIENT, timeZoneOf } from '../mutations.ts'
import { appearanceOf, appearanceSelect } from '../publishing/appearance.ts'
import type { AuthorsInput } from '../schema.ts'

type Refused = 'not-found' | 'forbidden' | 'no-author' | 'unknown-person' | 'would-lose'

/**
 * Says who signs a text, in that order: at once, also on a published one. No part of the working copy. Refused as
 * `would-lose` when the actor would take the text out of their own hands without having said so (`leaving`).
 */
export async function setAuthors(
  actor: Actor,
  { id, leaving, ...wish }: AuthorsInput
): Promise<Outcome<Change, Refused>> {
  const personIds = [...new Set(wish.personIds)]
  if (personIds.length === 0) return { ok: false, reason: 'no-author' }

  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'authors' })
    if (!locked.ok) return locked
    if ((await tx.person.count({ where: { id: { in: personIds } } })) < personIds.length) {
      return { ok: false, reason: 'unknown-person' }
    }
    if (!leaving && isLost(actor, personIds)) return { ok: false, reason: 'would-lose' }

    const timeZone = await timeZoneOf(tx)
    const before = await tx.post.findUniqueOrThrow({ where: { id }, select: appearanceSelect })
    await tx.postAuthor.deleteMany({ where: { postId: id } })
    await tx.postAuthor.createMany({
      data: personIds.map((personId, position) => ({ postId: id, personId, position }))
    })
    const after = await tx.post.findUniqueOrThrow({ where: { id }, select: appearanceSelect })
    await audit(tx, actor, { action: 'post.authors', id })
    return { ok: true, value: { before: appearanceOf(before, timeZone), after: appearanceOf(after, timeZone) } }
  }, PATIENT)
}

/** Whether the actor reaches the text only by signing it, and would sign it no more. */
function isLost(actor: Actor, personIds: string[]): boolean {
  return actor.kind === 'account' && !may(actor, 'post.read') && !personIds.includes(actor.personId)
}
