import 'server-only'
import type { Actor } from '#features/session/actor.ts'
import type { Queries } from '#lib/db.ts'
import { databaseNow } from '../publishing/release.ts'
import { withdraw } from '../publishing/withdraw.ts'

/**
 * Makes a scheduled text whose hour has passed a draft, in this transaction: what comes back from the trash must not
 * be online a minute later.
 */
export async function withdrawLate(tx: Queries, actor: Actor, id: string): Promise<void> {
  const late = { lte: await databaseNow(tx) }
  const isLate = await tx.post.count({
    where: { id, status: 'scheduled', OR: [{ scheduledAt: late }, { scheduledAt: null, publishedAt: late }] }
  })
  if (isLate > 0) await withdraw(tx, actor, id)
}
