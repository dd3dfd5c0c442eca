import 'server-only'
import { notify, type Told } from '#features/notices/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import type { Queries } from '#lib/db.ts'

/** What a text came back with is dealt with: it was submitted again, or published. */
export async function settleRemarks(tx: Queries, postId: string): Promise<void> {
  await tx.editorialNote.updateMany({ where: { postId, resolvedAt: null }, data: { resolvedAt: new Date() } })
}

/**
 * Ends the review of a text within the transaction that publishes it; its authors are told when somebody else shows
 * it to readers. Null for an update of what its readers had before.
 */
export async function endReview(
  tx: Queries,
  actor: Actor,
  { id, wasReleased }: { id: string; wasReleased: boolean }
): Promise<Told | null> {
  await settleRemarks(tx, id)
  return wasReleased ? null : notify(tx, { kind: 'published', postId: id, actor, to: 'authors' })
}
