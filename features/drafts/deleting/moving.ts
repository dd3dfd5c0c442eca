import 'server-only'
import type { Actor } from '#features/session/actor.ts'
import type { Queries } from '#lib/db.ts'
import { databaseNow } from '../publishing/release.ts'
import { withdraw } from '../publishing/withdraw.ts'
import { revokePreviewLinks } from '../sharing/mutations.ts'

type Move = { id: string; action: 'trash' | 'restore' }

/** What else a way into the trash or out of it changes, in the same transaction. */
export async function settleMove(tx: Queries, actor: Actor, { id, action }: Move): Promise<void> {
  if (action === 'trash') await revokePreviewLinks(tx, { postId: id })
  else await withdrawLate(tx, actor, id)
}

/** A scheduled text whose hour passed in the trash becomes a draft: it must not be online a minute after it is back. */
async function withdrawLate(tx: Queries, actor: Actor, id: string): Promise<void> {
  const late = { lte: await databaseNow(tx) }
  const isLate = await tx.post.count({
    where: { id, status: 'scheduled', OR: [{ scheduledAt: late }, { scheduledAt: null, publishedAt: late }] }
  })
  if (isLate > 0) await withdraw(tx, actor, id)
}
