import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import { audit, type Change, PATIENT, timeZoneOf } from '../mutations.ts'
import { appearanceOf, appearanceSelect } from '../publishing/appearance.ts'

/**
 * Puts an article among the first of the front page, or takes it from there: at once when it is
 * published, else with its publication. No part of the working copy: the front page changes
 * without anybody's text.
 * @throws AppError `forbidden`
 */
export async function featurePost(
  actor: Actor,
  { id, featured }: { id: string; featured: boolean }
): Promise<Outcome<Change, 'not-found'>> {
  if (!may(actor, 'post.feature')) throw new AppError('forbidden')

  return db().$transaction(async (tx) => {
    const { count } = await tx.post.updateMany({
      where: { id, kind: 'post', status: { not: 'trashed' } },
      data: { featured }
    })
    if (count === 0) return { ok: false, reason: 'not-found' }

    const post = await tx.post.findUniqueOrThrow({ where: { id }, select: appearanceSelect })
    await audit(tx, actor, { action: featured ? 'post.feature' : 'post.unfeature', id })
    const appearance = appearanceOf(post, await timeZoneOf(tx))
    return { ok: true, value: { before: appearance, after: appearance } }
  }, PATIENT)
}
