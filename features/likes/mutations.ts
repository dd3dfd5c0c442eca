import 'server-only'
import { publishedOnly } from '#features/posts/data.ts'
import { db } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { HASH_LIFE } from './constants.ts'

type Press = { postId: string; visitorHash: string }
/** What a press did, and where the text is. */
export type Pressed = { slug: string; count: number; changed: boolean }

/**
 * Counts a visitor's like of a published article, once: the primary key decides between presses at the
 * same instant. One statement writes like and count, so that they never part; it leaves `updated_at`
 * alone, by which the desk sorts.
 */
export async function likePost({ postId, visitorHash }: Press): Promise<Outcome<Pressed, 'not-found'>> {
  const post = await findPublished(postId)
  if (!post) return { ok: false, reason: 'not-found' }

  const [changed] = await db().$queryRaw<{ count: number }[]>`
    WITH added AS (
      INSERT INTO "like" (post_id, visitor_hash) VALUES (${postId}::uuid, ${visitorHash})
      ON CONFLICT DO NOTHING RETURNING post_id
    )
    UPDATE post SET like_count = like_count + 1 FROM added WHERE id = added.post_id RETURNING like_count AS count`
  return pressed(post, changed)
}

/** Takes a visitor's like back; nothing changes for who has none. */
export async function withdrawLike({ postId, visitorHash }: Press): Promise<Outcome<Pressed, 'not-found'>> {
  const post = await findPublished(postId)
  if (!post) return { ok: false, reason: 'not-found' }

  const [changed] = await db().$queryRaw<{ count: number }[]>`
    WITH removed AS (
      DELETE FROM "like" WHERE post_id = ${postId}::uuid AND visitor_hash = ${visitorHash} RETURNING post_id
    )
    UPDATE post SET like_count = greatest(like_count - 1, 0) FROM removed WHERE id = removed.post_id
    RETURNING like_count AS count`
  return pressed(post, changed)
}

/** Forgets who liked long ago; the counts stay. Returns how many visitors were forgotten. */
export async function forgetOldLikes(now = new Date()): Promise<number> {
  const { count } = await db().like.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - HASH_LIFE) } } })
  return count
}

type Row = { slug: string | null; likeCount: number }

function findPublished(postId: string): Promise<Row | null> {
  return db().post.findFirst({
    where: { ...publishedOnly(), id: postId, kind: 'post' },
    select: { slug: true, likeCount: true }
  })
}

function pressed({ slug, likeCount }: Row, changed: { count: number } | undefined): Outcome<Pressed, never> {
  return {
    ok: true,
    value: { slug: slug ?? '', count: changed?.count ?? likeCount, changed: changed !== undefined }
  }
}
