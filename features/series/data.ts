import 'server-only'
import { toMediaView } from '#features/media/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import { publishedOnly } from '#features/posts/data.ts'
import { db } from '#lib/db.ts'
import type { ArchiveStyle } from '#prisma/generated/enums.ts'

export type SeriesView = {
  name: string
  slug: string
  description: string
  image: MediaView | null
  /** How its archive shows texts; null: as archives of series do. */
  archiveStyle: ArchiveStyle | null
}
export type SeriesCount = Omit<SeriesView, 'archiveStyle'> & { count: number }

/** A part of a series, enough to link to it. */
export type SeriesPart = { id: string; slug: string; title: string }

/** The series that an article belongs to, and its parts in reading order, the article among them. */
export type SeriesPlace = { name: string; slug: string; parts: SeriesPart[] }

const articles = () => ({ ...publishedOnly(), kind: 'post' as const })
const view = { name: true, slug: true, description: true, image: true } as const

/** A series of published articles, or null: one of drafts alone is nobody's business. */
export async function getPublishedSeries(slug: string): Promise<SeriesView | null> {
  const row = await db().series.findFirst({
    where: { slug, posts: { some: articles() } },
    select: { ...view, archiveStyle: true }
  })
  return row && { ...row, image: row.image && toMediaView(row.image) }
}

/** Every series of published articles, the one with the newest article first. */
export async function getPublishedSeriesList(): Promise<SeriesCount[]> {
  const rows = await db().series.findMany({
    where: { posts: { some: articles() } },
    select: {
      ...view,
      posts: { where: articles(), orderBy: { publishedAt: 'desc' }, take: 1, select: { publishedAt: true } },
      _count: { select: { posts: { where: articles() } } }
    }
  })
  const newest = (row: (typeof rows)[number]) => row.posts[0]?.publishedAt?.getTime() ?? 0

  return rows
    .sort((one, other) => newest(other) - newest(one) || one.name.localeCompare(other.name, 'fr'))
    .map(({ name, slug, description, image, _count }) => ({
      name,
      slug,
      description,
      image: image && toMediaView(image),
      count: _count.posts
    }))
}

/** True when readers find a series at all: the navigation names the index then. */
export async function hasPublishedSeries(): Promise<boolean> {
  return (
    (await db().post.findFirst({ where: { ...articles(), seriesId: { not: null } }, select: { id: true } })) !== null
  )
}

/** Where a published article stands in its series; null for an article of none. */
export async function getPublishedSeriesPlace(postId: string): Promise<SeriesPlace | null> {
  const row = await db().series.findFirst({
    where: { posts: { some: { ...articles(), id: postId } } },
    select: {
      name: true,
      slug: true,
      posts: {
        where: articles(),
        orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
        select: { id: true, slug: true, title: true }
      }
    }
  })
  return row && { name: row.name, slug: row.slug, parts: row.posts.map((part) => ({ ...part, slug: part.slug ?? '' })) }
}
