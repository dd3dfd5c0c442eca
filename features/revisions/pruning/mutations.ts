import 'server-only'
import { db } from '#lib/db.ts'
import { autosavesToDrop, EVERY_AUTOSAVE } from './rule.ts'

/** Thins out old autosaves of every text; returns how many went. */
export async function pruneRevisions(now = new Date()): Promise<number> {
  const old = { kind: 'autosave' as const, createdAt: { lt: new Date(now.getTime() - EVERY_AUTOSAVE) } }
  const posts = await db().revision.groupBy({ by: ['postId'], where: old })
  let dropped = 0

  for (const { postId } of posts) {
    const select = { id: true, kind: true, createdAt: true } as const
    const revisions = await db().revision.findMany({ where: { postId }, select })
    const ids = autosavesToDrop(revisions, now)
    if (ids.length === 0) continue

    const { count } = await db().revision.deleteMany({ where: { ...old, id: { in: ids } } })
    dropped += count
  }
  return dropped
}
