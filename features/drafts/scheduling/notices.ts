import 'server-only'
import type { Queries } from '#lib/db.ts'
import type { PublishReason } from '../schema.ts'

// Notices of the hour: written in the transaction of what they tell.

type Told = { postId: string; scheduledById: string | null }

/** Tells those who sign a text that it is online, except for whoever chose the hour. */
export async function tellAuthors(
  tx: Queries,
  { postId, scheduledById, actorName }: Told & { actorName: string }
): Promise<void> {
  const accounts = await accountsOfAuthors(tx, postId)
  const told = accounts.filter((accountId) => accountId !== scheduledById)
  await tx.notice.createMany({ data: told.map((accountId) => ({ accountId, postId, kind: 'published', actorName })) })
}

/** Tells whoever chose the hour, or those who sign it, why it is not online: `body` is the reason's name. */
export async function tellScheduler(
  tx: Queries,
  { postId, scheduledById, reason }: Told & { reason: PublishReason }
): Promise<void> {
  const told = scheduledById === null ? await accountsOfAuthors(tx, postId) : [scheduledById]
  const notice = { postId, kind: 'schedule_failed' as const, actorName: 'scheduler', body: reason }
  await tx.notice.createMany({ data: told.map((accountId) => ({ ...notice, accountId })) })
}

async function accountsOfAuthors(tx: Queries, postId: string): Promise<string[]> {
  const accounts = await tx.account.findMany({
    where: { disabledAt: null, person: { posts: { some: { postId } } } },
    select: { id: true }
  })
  return accounts.map(({ id }) => id)
}
