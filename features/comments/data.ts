import 'server-only'
import { publishedOnly } from '#features/posts/data.ts'
import { db } from '#lib/db.ts'
import { writtenWebUrl } from '#lib/safe-url.ts'

/** A comment with its answers. The e-mail address is never read. */
export type CommentView = {
  id: string
  authorName: string
  authorUrl: string | null
  paragraphs: string[]
  createdAt: string
  replies: CommentView[]
}

export type CommentThreads = { count: number; threads: CommentView[]; mentions: CommentView[] }

/** Approved comments under a published text, oldest first; an answer to a hidden comment stands by itself. */
export async function getPublishedComments(postId: string): Promise<CommentThreads> {
  const rows = await db().comment.findMany({
    where: { postId, state: 'approved', post: publishedOnly() },
    select: { id: true, parentId: true, kind: true, authorName: true, authorUrl: true, body: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }]
  })
  const views = new Map(rows.map((row) => [row.id, toView(row)]))
  const kinds = new Map(rows.map((row) => [row.id, row.kind]))
  const threads: CommentView[] = []
  const mentions: CommentView[] = []

  for (const row of rows) {
    const view = views.get(row.id)
    if (!view) continue

    const parent = kinds.get(row.parentId ?? '') === 'comment' && views.get(row.parentId ?? '')
    if (row.kind !== 'comment') mentions.push(view)
    else if (parent) parent.replies.push(view)
    else threads.push(view)
  }

  return { count: rows.length - mentions.length, threads, mentions }
}

type Row = { id: string; authorName: string; authorUrl: string | null; body: string; createdAt: Date }

function toView({ id, authorName, authorUrl, body, createdAt }: Row): CommentView {
  return {
    id,
    authorName,
    authorUrl: writtenWebUrl(authorUrl),
    paragraphs: body
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean),
    createdAt: createdAt.toISOString(),
    replies: []
  }
}
