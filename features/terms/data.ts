import 'server-only'
import { toMediaView } from '#features/media/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import { publishedInSql } from '#features/posts/data.ts'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { ArchiveStyle, PostStatus } from '#prisma/generated/enums.ts'
import { TERMS_PER_PAGE, TEXTS_SHOWN, type TermKind } from './constants.ts'
import type { TermListQuery } from './list-query.ts'
import type { TermItem } from './schema.ts'

export type TermList = { items: TermItem[]; total: number; page: number; pages: number }

/**
 * One page of the desk's list; the first one when there is no such page.
 * @throws AppError `forbidden`
 */
export async function getTermList(actor: Actor, query: TermListQuery): Promise<TermList> {
  mustManage(actor)
  const rows = await db().$queryRaw<(TermItem & { total: number })[]>`
    WITH RECURSIVE ${termsInSql(query.kind)}, ${usedInSql(query.kind)}
    SELECT t.id, t.name, t.key, t.depth, coalesce(u.texts, 0) AS texts, coalesce(u.drafts, 0) AS drafts,
      count(*) OVER ()::int AS total
    FROM term t LEFT JOIN used u ON u.term = t.id
    WHERE position(unaccent(lower(${query.search})) IN unaccent(lower(t.name))) > 0
      AND (${!query.unused} OR u.term IS NULL)
    ORDER BY ${query.sort === 'texts' ? Prisma.sql`coalesce(u.texts, 0) DESC, t.place` : Prisma.sql`t.place`}
    LIMIT ${TERMS_PER_PAGE} OFFSET ${(query.page - 1) * TERMS_PER_PAGE}`
  if (rows.length === 0 && query.page > 1) return getTermList(actor, { ...query, page: 1 })

  const total = rows[0]?.total ?? 0
  return {
    items: rows.map(({ total: _total, ...item }) => item),
    total,
    page: query.page,
    pages: Math.max(1, Math.ceil(total / TERMS_PER_PAGE))
  }
}

/**
 * The terms named, in the order of lists; unknown ids are left out.
 * @throws AppError `forbidden`
 */
export async function getTermItems(actor: Actor, kind: TermKind, ids: string[]): Promise<TermItem[]> {
  mustManage(actor)
  return db().$queryRaw<TermItem[]>`
    WITH RECURSIVE ${termsInSql(kind)}, ${usedInSql(kind)}
    SELECT t.id, t.name, t.key, t.depth, coalesce(u.texts, 0) AS texts, coalesce(u.drafts, 0) AS drafts
    FROM term t LEFT JOIN used u ON u.term = t.id
    WHERE t.id = ANY(${ids}::uuid[])
    ORDER BY t.place`
}

/**
 * How many texts carry any of these terms: each once, however many of them it carries.
 * @throws AppError `forbidden`
 */
export async function countTexts(
  actor: Actor,
  kind: TermKind,
  ids: string[]
): Promise<{ texts: number; drafts: number }> {
  mustManage(actor)
  const [row] = await db().$queryRaw<{ texts: number; drafts: number }[]>`
    SELECT count(DISTINCT post) FILTER (WHERE public)::int AS texts,
      count(DISTINCT post) FILTER (WHERE NOT public)::int AS drafts
    FROM (${carriedInSql(kind)}) AS carried WHERE term = ANY(${ids}::uuid[])`
  return row ?? { texts: 0, drafts: 0 }
}

export type TermView = TermItem & {
  kind: TermKind
  slug: string
  description: string
  archiveStyle: ArchiveStyle | null
  /** Null for categories, which have none, too. */
  image: MediaView | null
  parentId: string | null
}

/**
 * One term as its page of the desk shows it; null when it is not there.
 * @throws AppError `forbidden`
 */
export async function getTerm(actor: Actor, kind: TermKind, id: string): Promise<TermView | null> {
  const [[item], row] = await Promise.all([getTermItems(actor, kind, [id]), readRow(kind, id)])
  if (!item || !row) return null

  const { slug, description, archiveStyle, image, parentId } = row
  return { ...item, kind, slug, description, archiveStyle, parentId, image: image && toMediaView(image) }
}

async function readRow(kind: TermKind, id: string) {
  const where = { where: { id } }
  if (kind === 'category') {
    const row = await db().category.findUnique(where)
    return row && { ...row, image: null }
  }
  const include = { include: { image: true } } as const
  const row =
    kind === 'tag'
      ? await db().tag.findUnique({ ...where, ...include })
      : await db().series.findUnique({ ...where, ...include })
  return row && { ...row, parentId: null }
}

export type TermText = {
  id: string
  title: string
  status: PostStatus
  /** True when readers find it under the term. */
  public: boolean
  slug: string | null
  publishedAt: Date | null
}

/**
 * The first of the texts that carry a term: parts of a series in reading order, others the newest first, then
 * working copies.
 * @throws AppError `forbidden`
 */
export async function getTermTexts(actor: Actor, kind: TermKind, id: string): Promise<TermText[]> {
  mustManage(actor)
  const order =
    kind === 'series' ? Prisma.sql`p.published_at ASC, p.id ASC` : Prisma.sql`p.published_at DESC, p.id DESC`
  return db().$queryRaw<TermText[]>`
    SELECT p.id, coalesce(d.title, p.title) AS title, p.status::text AS status, c.public, p.slug,
      p.published_at AS "publishedAt"
    FROM (
      SELECT post, bool_or(public) AS public FROM (${carriedInSql(kind)}) AS carried
      WHERE term = ${id}::uuid GROUP BY post
    ) AS c
    JOIN post p ON p.id = c.post LEFT JOIN draft d ON d.post_id = p.id
    ORDER BY c.public DESC, ${order}
    LIMIT ${TEXTS_SHOWN}`
}

function mustManage(actor: Actor): void {
  if (!may(actor, 'term.manage')) throw new AppError('forbidden')
}

/** All terms of a kind, with their place in lists: the tree for categories, names without accents else. */
function termsInSql(kind: TermKind): Prisma.Sql {
  if (kind !== 'category') {
    return Prisma.sql`term AS (
      SELECT id, name, slug AS key, 0 AS depth, ARRAY[unaccent(lower(name)), id::text] AS place
      FROM ${Prisma.raw(kind)}
    )`
  }
  return Prisma.sql`term AS (
    SELECT id, name, path AS key, 0 AS depth, ARRAY[unaccent(lower(name)), id::text] AS place
    FROM category WHERE parent_id IS NULL
    UNION ALL
    SELECT c.id, c.name, c.path, t.depth + 1, t.place || ARRAY[unaccent(lower(c.name)), c.id::text]
    FROM category c JOIN term t ON c.parent_id = t.id
  )`
}

/** How many texts carry each term that any does. */
function usedInSql(kind: TermKind): Prisma.Sql {
  return Prisma.sql`used AS (
    SELECT term, count(*) FILTER (WHERE public)::int AS texts, count(*) FILTER (WHERE NOT public)::int AS drafts
    FROM (SELECT term, post, bool_or(public) AS public FROM (${carriedInSql(kind)}) AS carried GROUP BY term, post) AS once
    GROUP BY term
  )`
}

/** Which text carries which term: published, or in its working copy. What lies in the trash counts for nothing. */
function carriedInSql(kind: TermKind): Prisma.Sql {
  const isPublic = publishedInSql('p')
  const noDraft = Prisma.sql`p.status <> 'trashed' AND (${isPublic}) IS NOT TRUE
    AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.post_id = p.id)`

  if (kind === 'series') {
    return Prisma.sql`
      SELECT series_id AS term, id AS post, true AS public FROM post p WHERE series_id IS NOT NULL AND ${isPublic}
      UNION ALL
      SELECT d.series_id, p.id, false FROM draft d JOIN post p ON p.id = d.post_id
      WHERE d.series_id IS NOT NULL AND p.status <> 'trashed'
      UNION ALL
      SELECT series_id, id, false FROM post p WHERE series_id IS NOT NULL AND ${noDraft}`
  }

  const [links, id, drafted] = [`post_${kind}`, `l.${kind}_id`, `d.${kind}_ids`].map((name) => Prisma.raw(name))
  return Prisma.sql`
    SELECT ${id} AS term, p.id AS post, true AS public FROM ${links} l JOIN post p ON p.id = l.post_id WHERE ${isPublic}
    UNION ALL
    SELECT one.term, p.id, false FROM draft d JOIN post p ON p.id = d.post_id
    CROSS JOIN LATERAL unnest(${drafted}) AS one (term) WHERE p.status <> 'trashed'
    UNION ALL
    SELECT ${id}, p.id, false FROM ${links} l JOIN post p ON p.id = l.post_id WHERE ${noDraft}`
}
