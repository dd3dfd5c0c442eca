import 'server-only'
import { toMediaView } from '#features/media/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import { getPublishedPosts, publishedOnly } from '#features/posts/data.ts'
import type { ArchiveScope, PublishedPost } from '#features/posts/published.ts'
import { db } from '#lib/db.ts'
import { FEED_ITEMS } from './constants.ts'

export type FeedPost = { post: PublishedPost; guid: string | null }

/** The newest published articles of an archive, whole, each with the id that an import brought. */
export async function getPublishedFeedPosts(scope: ArchiveScope): Promise<FeedPost[]> {
  const { posts } = await getPublishedPosts({ scope, page: 1, perPage: FEED_ITEMS, style: 'full' })
  const rows = await db().post.findMany({
    where: { ...publishedOnly(), id: { in: posts.map(({ id }) => id) } },
    select: { id: true, guid: true }
  })
  const guids = new Map(rows.map(({ id, guid }) => [id, guid]))
  return posts.map((post) => ({ post, guid: guids.get(post.id) ?? null }))
}

export type FeedSeries = { name: string; description: string; image: MediaView | null }

/** A series of published articles, or null. */
export async function getPublishedFeedSeries(slug: string): Promise<FeedSeries | null> {
  const row = await db().series.findFirst({
    where: { slug, posts: { some: { ...publishedOnly(), kind: 'post' } } },
    select: { name: true, description: true, image: true }
  })
  return row && { ...row, image: row.image && toMediaView(row.image) }
}

/** When the settings last changed: the date of a feed that has no text yet. */
export async function getPublicationDate(): Promise<Date> {
  const row = await db().publication.findUnique({ where: { id: 1 }, select: { updatedAt: true } })
  return row?.updatedAt ?? new Date(0)
}
