import 'server-only'
import { toMediaView } from '#features/media/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import { publishedOnly } from '#features/posts/data.ts'
import { db } from '#lib/db.ts'
import type { ArchiveStyle } from '#prisma/generated/enums.ts'

export type TagView = {
  name: string
  slug: string
  description: string
  image: MediaView | null
  /** How its archive shows texts; null: as archives of tags do. */
  archiveStyle: ArchiveStyle | null
}
export type TagCount = { name: string; slug: string; count: number }

/** A tag of published articles, or null: a tag of drafts alone is nobody's business. */
export async function getPublishedTag(slug: string): Promise<TagView | null> {
  const row = await db().tag.findFirst({
    where: { slug, posts: { some: { post: { ...publishedOnly(), kind: 'post' } } } },
    select: { name: true, slug: true, description: true, image: true, archiveStyle: true }
  })
  return row && { ...row, image: row.image && toMediaView(row.image) }
}

/** Tags of published articles, the most used first. */
export async function getPublishedTags({ limit }: { limit?: number } = {}): Promise<TagCount[]> {
  const used = { where: { post: { ...publishedOnly(), kind: 'post' as const } } }
  const rows = await db().tag.findMany({
    where: { posts: { some: used.where } },
    select: { name: true, slug: true, _count: { select: { posts: used } } }
  })

  return rows
    .map(({ name, slug, _count }) => ({ name, slug, count: _count.posts }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'fr'))
    .slice(0, limit)
}
