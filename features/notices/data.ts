import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { NoticeKind } from '#prisma/generated/enums.ts'
import { NOTICES_SHOWN } from './constants.ts'

export type NoticeView = {
  id: string
  kind: NoticeKind
  postId: string
  title: string
  actorName: string
  body: string
  createdAt: Date
  read: boolean
}

/** The actor's notices, newest first, about texts that they may still read. */
export async function getNotices(actor: AccountActor): Promise<NoticeView[]> {
  const rows = await db().notice.findMany({
    where: mine(actor),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: NOTICES_SHOWN,
    select: {
      id: true,
      kind: true,
      postId: true,
      actorName: true,
      body: true,
      createdAt: true,
      readAt: true,
      post: { select: { title: true, draft: { select: { title: true } } } }
    }
  })
  return rows.map(({ post, readAt, ...notice }) => ({
    ...notice,
    title: post.draft?.title || post.title,
    read: readAt !== null
  }))
}

/** How many of them were not read yet. */
export async function countUnread(actor: AccountActor): Promise<number> {
  return db().notice.count({ where: { ...mine(actor), readAt: null } })
}

function mine(actor: AccountActor): Prisma.NoticeWhereInput {
  const own = { authors: { some: { personId: actor.personId } } }
  return { accountId: actor.accountId, ...(!may(actor, 'post.read') && { post: own }) }
}
