import 'server-only'
import { POLICY } from '#features/roles/policy.ts'
import type { AccountActor, Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Language, NoticeKind, Role } from '#prisma/generated/enums.ts'
import { NOTICE_LIFE } from './constants.ts'

/** Whom something is told: who edits, who signs the text, or these accounts. */
type Audience = 'editors' | 'authors' | string[]

export type News = {
  kind: NoticeKind
  postId: string
  /** Who did it; they are not told themselves. The system has no name. */
  actor: Actor
  to: Audience
  /** What they said about it. */
  body?: string
}

/** What was told, and to whom: what letters are written from, once the transaction is through. */
export type Told = {
  kind: NoticeKind
  postId: string
  title: string
  actorName: string
  body: string
  people: { email: string; language: Language | null }[]
}

/**
 * Tells people at the desk what happened to a text, within the transaction in which it happens: the one way to do
 * so. Who did it, and who cannot sign in, is not told. Hand the answer to `sendNotices` after the transaction.
 */
export async function notify(tx: Queries, { kind, postId, actor, to, body = '' }: News): Promise<Told> {
  const post = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { title: true, draft: { select: { title: true } } }
  })
  const accounts = await tx.account.findMany({
    where: {
      ...audienceOf(to, postId),
      disabledAt: null,
      ...(actor.kind === 'account' && { NOT: { id: actor.accountId } })
    },
    select: { id: true, email: true, language: true }
  })

  const actorName = actor.kind === 'account' ? actor.name : ''
  const ids = accounts.map(({ id }) => id)
  await tx.notice.createMany({ data: ids.map((accountId) => ({ accountId, kind, postId, actorName, body })) })
  const old = new Date(Date.now() - NOTICE_LIFE)
  await tx.notice.deleteMany({ where: { accountId: { in: ids }, createdAt: { lt: old } } })

  const people = accounts.map(({ email, language }) => ({ email, language }))
  return { kind, postId, title: post.draft?.title || post.title, actorName, body, people }
}

function audienceOf(to: Audience, postId: string): Prisma.AccountWhereInput {
  if (to === 'editors') return { role: { in: EDITORS } }
  if (to === 'authors') return { person: { posts: { some: { postId } } } }
  return { id: { in: to } }
}

/** Who may give any text back to its authors. */
const EDITORS = (Object.keys(POLICY['post.return']) as Role[]).filter((role) => POLICY['post.return'][role] === 'any')

/** Marks one of the actor's notices as read; the text that it is about, or null when there is no such notice. */
export async function markRead(actor: AccountActor, id: string): Promise<{ postId: string } | null> {
  const mine = { id, accountId: actor.accountId }
  await db().notice.updateMany({ where: { ...mine, readAt: null }, data: { readAt: new Date() } })
  return db().notice.findFirst({ where: mine, select: { postId: true } })
}

/** Marks all of the actor's notices as read; how many were not. */
export async function markAllRead(actor: AccountActor): Promise<number> {
  const unread = { accountId: actor.accountId, readAt: null }
  const { count } = await db().notice.updateMany({ where: unread, data: { readAt: new Date() } })
  return count
}
