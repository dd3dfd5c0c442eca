import 'server-only'
import { db } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { ADDRESSES_PER_FILE, type SitemapKind } from './constants.ts'

export type SitemapPart = { kind: SitemapKind; number: number; modified: Date | null }
export type SitemapPlace = { path: string; modified: Date | null }

/** The same predicate as `publishedOnly`, with the day on which readers last saw something new. */
const PUBLISHED = Prisma.sql`
  SELECT id, kind, slug, series_id, published_at, greatest(published_at, revised_at) AS modified
  FROM post
  WHERE status = 'published' AND published_at <= now() AND password_hash IS NULL AND slug IS NOT NULL`

type List = (timeZone: string) => Prisma.Sql

/** What each kind lists: path, last change, and the instant that files are cut by, so that old files stay the same. */
const LISTS: Record<SitemapKind, List> = {
  posts: () => Prisma.sql`SELECT '/' || slug AS path, modified, published_at AS at FROM published WHERE kind = 'post'`,

  // Numbered pages of archives are left out: each text they hold has its own line.
  pages: () => Prisma.sql`
    SELECT '/' AS path, max(modified) AS modified, NULL::timestamptz AS at FROM published WHERE kind = 'post'
    UNION ALL
    SELECT '/tags', max(modified), NULL FROM published JOIN post_tag ON post_id = id WHERE kind = 'post' HAVING count(*) > 0
    UNION ALL
    SELECT '/' || slug, modified, NULL FROM published WHERE kind = 'page'`,

  tags: () => Prisma.sql`
    SELECT '/tag/' || tag.slug AS path, max(modified) AS modified, NULL::timestamptz AS at
    FROM tag JOIN post_tag ON tag_id = tag.id JOIN published ON published.id = post_id AND kind = 'post'
    GROUP BY tag.id`,

  categories: () => Prisma.sql`
    SELECT '/category/' || category.path AS path, max(modified) AS modified, NULL::timestamptz AS at
    FROM category JOIN category below ON below.path = category.path OR starts_with(below.path, category.path || '/')
    JOIN post_category ON category_id = below.id JOIN published ON published.id = post_id AND kind = 'post'
    GROUP BY category.id`,

  authors: () => Prisma.sql`
    SELECT '/author/' || handle AS path, max(modified) AS modified, NULL::timestamptz AS at
    FROM person JOIN post_author ON person_id = person.id JOIN published ON published.id = post_id AND kind = 'post'
    GROUP BY person.id`,

  series: () => Prisma.sql`
    SELECT '/series/' || series.slug AS path, max(modified) AS modified, NULL::timestamptz AS at
    FROM series JOIN published ON series_id = series.id AND kind = 'post'
    GROUP BY series.id`,

  dates: (timeZone) => Prisma.sql`
    SELECT '/' || to_char(published_at AT TIME ZONE ${timeZone}, form) AS path, max(modified) AS modified,
      NULL::timestamptz AS at
    FROM published CROSS JOIN (VALUES ('YYYY'), ('YYYY/MM')) AS forms(form)
    WHERE kind = 'post' AND published_at >= '1000-01-02' AND published_at < '9999-12-31'
    GROUP BY 1`
}

/** The files that a kind fills, each with its last change. */
export async function getPublishedSitemapParts(kind: SitemapKind, timeZone: string): Promise<SitemapPart[]> {
  const parts = await db().$queryRaw<{ number: number; modified: Date | null }[]>`
    WITH published AS (${PUBLISHED}), listed AS (${LISTS[kind](timeZone)}),
      numbered AS (SELECT modified, (row_number() OVER (ORDER BY at, path) - 1) / ${ADDRESSES_PER_FILE}::int AS part FROM listed)
    SELECT (part + 1)::int AS number, max(modified) AS modified FROM numbered GROUP BY part ORDER BY part`
  return parts.map((part) => ({ kind, ...part }))
}

/** The addresses of one file, the oldest first; none beyond the last file. */
export async function getPublishedPlaces(
  { kind, number }: Pick<SitemapPart, 'kind' | 'number'>,
  timeZone: string
): Promise<SitemapPlace[]> {
  return db().$queryRaw<SitemapPlace[]>`
    WITH published AS (${PUBLISHED}), listed AS (${LISTS[kind](timeZone)})
    SELECT path, modified FROM listed ORDER BY at, path
    LIMIT ${ADDRESSES_PER_FILE}::int OFFSET ${(number - 1) * ADDRESSES_PER_FILE}::bigint`
}
