import 'server-only'
import { publishedOnly } from '#features/posts/data.ts'
import { db, type Queries } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { COUNTED, type Filters, PATIENCE, RESULTS_PER_PAGE } from './constants.ts'
import type { Term } from './query.ts'
import type { Facet } from './results.ts'

/** A term as the database looks for it: texts of tsquery, which came from it and go back as parameters. */
export type PreparedTerm = Term & {
  exact: string
  /** What the last word begins, too. */
  wide: string
  /** "none": every text has such words ("le"); "little": so has every text of the other language ("or", "the"). */
  weight: 'full' | 'little' | 'none'
}

/** What is looked for, ready. */
export type Wanted = { terms: PreparedTerm[]; excluded: PreparedTerm[]; filters: Filters & { between: Between | null } }
export type Between = { from: Date; until: Date }

/**
 * Runs reads of one search together.
 * @returns null when the database took too long.
 */
export async function withPatience<T>(read: (queries: Queries) => Promise<T>): Promise<T | null> {
  try {
    return await db().$transaction(
      async (queries) => {
        // Texts lie apart from their rows: the planner does not know what reading all of them one by one would cost.
        await queries.$executeRaw`
          SELECT set_config('statement_timeout', ${String(PATIENCE)}, true), set_config('enable_seqscan', 'off', true),
            set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`
        return read(queries)
      },
      { timeout: PATIENCE * 4, maxWait: PATIENCE }
    )
  } catch (error) {
    if (isTimeout(error)) return null
    throw error
  }
}

/** "query_canceled" (PostgreSQL, appendix A), or no connection in time. */
function isTimeout(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2028' || JSON.stringify(error.meta ?? {}).includes('57014') || error.message.includes('57014')
}

/** What each term means to the database, in a publication of this language. */
export async function prepareTerms(queries: Queries, terms: Term[], language: string): Promise<PreparedTerm[]> {
  if (terms.length === 0) return []

  const rows = await queries.$queryRaw<{ exact: string; prefix: string | null; in_fr: boolean; in_en: boolean }[]>`
    SELECT search_query(words)::text AS exact, search_prefix(words)::text AS prefix,
      to_tsvector('search_fr', search_fold(words)) <> '' AS in_fr,
      to_tsvector('search_en', search_fold(words)) <> '' AS in_en
    FROM unnest(${terms.map(({ words }) => words)}::text[]) WITH ORDINALITY AS term (words, number)
    ORDER BY number`

  return rows.flatMap(({ exact, prefix, in_fr, in_en }, at) => {
    const term = terms[at]
    if (!term) return []
    const [here, elsewhere] = language === 'en' ? [in_en, in_fr] : [in_fr, in_en]
    const weight = !here ? 'none' : !elsewhere && !term.isPhrase ? 'little' : 'full'
    return [{ ...term, exact, wide: term.isPrefix && prefix !== null ? `${exact} | ${prefix}` : exact, weight }]
  })
}

const all = (queries: string[]) => queries.map((query) => `( ${query} )`).join(' & ')
const allOf = (terms: PreparedTerm[], how: 'exact' | 'wide') => all(terms.map((term) => term[how]))
const without = (excluded: PreparedTerm[]) => excluded.map(({ exact }) => ` & !( ${exact} )`).join('')

/** What of the index passes the filters. Words are looked for first: the planner can't tell what reading vectors costs. */
function narrowed({ tag, author, between }: Wanted['filters']): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(between ? [Prisma.sql`s.published_at >= ${between.from} AND s.published_at < ${between.until}`] : []),
      ...(tag === null
        ? []
        : [Prisma.sql`s.post_id IN (SELECT post_id FROM post_tag JOIN tag t ON t.id = tag_id WHERE t.slug = ${tag})`]),
      ...(author === null
        ? []
        : [
            Prisma.sql`s.post_id IN (SELECT post_id FROM post_author JOIN person a ON a.id = person_id WHERE a.handle = ${author})`
          ])
    ],
    ' AND '
  )
}

type Found = { ids: string[]; total: number; facets: Facet[] }

/**
 * One page of the texts with all terms, the most telling first; a total above `COUNTED` says that there are more. Where
 * there are, those whose title and tags have all terms and the newest others are put in order.
 */
export async function getPublishedMatches(
  queries: Queries,
  { terms, excluded, filters }: Wanted,
  { page, timeZone }: { page: number; timeZone: string }
): Promise<Found> {
  const exact = allOf(terms, 'exact') + without(excluded)
  const wide = allOf(terms, 'wide') + without(excluded)
  const named = allOf(terms, 'wide')

  const [row] = await queries.$queryRaw<[{ total: number; ids: string[]; facets: Facet[] }]>`
    WITH hit AS MATERIALIZED (
      SELECT s.post_id, s.published_at FROM post_search s WHERE s.words @@ ${wide}::tsquery AND s.published_at <= now()
    ), matched AS MATERIALIZED (
      SELECT s.post_id, s.published_at FROM hit s WHERE ${narrowed(filters)}
      ORDER BY s.published_at DESC LIMIT ${COUNTED + 1}
    ), named_hit AS MATERIALIZED (
      SELECT s.post_id, s.published_at FROM post_search s
      WHERE s.head @@ ${named}::tsquery AND s.published_at <= now()
        ${excluded.length > 0 ? Prisma.sql`AND s.words @@ ${wide}::tsquery` : Prisma.empty}
    ), named AS MATERIALIZED (
      SELECT s.post_id FROM named_hit s WHERE ${narrowed(filters)}
      ORDER BY s.published_at DESC LIMIT ${COUNTED / 4}
    ), ranked AS MATERIALIZED (
      SELECT s.post_id, s.published_at, coalesce(
        nullif(ts_rank('{0.1, 0.3, 0.7, 1}', s.words, ${exact}::tsquery, 1), 0),
        ts_rank('{0.1, 0.3, 0.7, 1}', s.words, ${wide}::tsquery, 1) / 10
      ) AS score
      FROM (SELECT post_id FROM matched UNION SELECT post_id FROM named) AS candidate JOIN post_search s USING (post_id)
      ORDER BY score DESC, s.published_at DESC, s.post_id
      LIMIT ${RESULTS_PER_PAGE} OFFSET ${(page - 1) * RESULTS_PER_PAGE}
    ), facets AS (
      SELECT 'tag' AS kind, t.slug AS key, t.name, count(*)::int AS count
      FROM matched m JOIN post_tag pt USING (post_id) JOIN tag t ON t.id = pt.tag_id GROUP BY t.id
      UNION ALL
      SELECT 'author', a.handle, a.name, count(*)::int
      FROM matched m JOIN post_author pa USING (post_id) JOIN person a ON a.id = pa.person_id GROUP BY a.id
      UNION ALL
      SELECT 'year', year::text, year::text, count(*)::int
      FROM (SELECT extract(year FROM published_at AT TIME ZONE ${timeZone}) AS year FROM matched) AS years GROUP BY year
    )
    SELECT (SELECT count(*)::int FROM matched) AS total,
      (SELECT coalesce(json_agg(post_id ORDER BY score DESC, published_at DESC, post_id), '[]') FROM ranked) AS ids,
      (SELECT coalesce(json_agg(f), '[]') FROM facets f) AS facets`
  return row
}

/** Texts with some of the terms, those with the most and the rarest first. */
export async function getPublishedPartialMatches(
  queries: Queries,
  { terms, excluded, filters }: Wanted
): Promise<string[]> {
  const each = terms.map(({ wide }) => `( ${wide} )${without(excluded)}`)
  const rows = await queries.$queryRaw<{ post_id: string }[]>`
    WITH term AS (
      SELECT query::tsquery AS query, number FROM unnest(${each}::text[]) WITH ORDINALITY AS given (query, number)
    ), found AS MATERIALIZED (
      SELECT term.number, term.query, hit.post_id FROM term CROSS JOIN LATERAL (
        (SELECT s.post_id FROM (
          SELECT post_id, published_at FROM post_search WHERE words @@ term.query AND published_at <= now() OFFSET 0
        ) AS s WHERE ${narrowed(filters)} ORDER BY s.published_at DESC LIMIT 300)
        UNION
        (SELECT s.post_id FROM (
          SELECT post_id, published_at FROM post_search WHERE head @@ term.query AND published_at <= now() OFFSET 0
        ) AS s WHERE ${narrowed(filters)} ORDER BY s.published_at DESC LIMIT 100)
      ) AS hit
    ), weighed AS (
      SELECT query, 1 / ln(2 + count(*)) AS weight FROM found GROUP BY number, query
    )
    SELECT s.post_id
    FROM (SELECT DISTINCT post_id FROM found) AS candidate
    JOIN post_search s USING (post_id) CROSS JOIN weighed w
    GROUP BY s.post_id, s.published_at
    ORDER BY sum(w.weight * ((s.words @@ w.query)::int + (s.head @@ w.query)::int + ts_rank(s.words, w.query, 1))) DESC,
      s.published_at DESC, s.post_id
    LIMIT ${RESULTS_PER_PAGE}`
  return rows.map(({ post_id }) => post_id)
}

/** Which of these words (lower case) are one of the sought ones, by its number. */
export async function readMarkedWords(
  queries: Queries,
  words: string[],
  sought: string[]
): Promise<Map<string, number>> {
  const rows = await queries.$queryRaw<{ word: string; number: number }[]>`
    SELECT word, number::int AS number
    FROM unnest(${words}::text[]) AS word
    JOIN unnest(${sought}::text[]) WITH ORDINALITY AS one (query, number)
      ON search_vector(word, 'both') @@ query::tsquery`
  return new Map(rows.map(({ word, number }) => [word, number]))
}

const card = {
  id: true,
  kind: true,
  slug: true,
  title: true,
  excerpt: true,
  derivedExcerpt: true,
  text: true,
  publishedAt: true,
  authors: { orderBy: { position: 'asc' }, select: { person: { select: { name: true, handle: true } } } }
} satisfies Prisma.PostSelect

export type Card = Prisma.PostGetPayload<{ select: typeof card }>

/** The texts of these ids that readers may read, in the same order. */
export async function getPublishedCards(queries: Queries, ids: string[]): Promise<Card[]> {
  const rows = await queries.post.findMany({ where: { AND: [publishedOnly(), { id: { in: ids } }] }, select: card })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
