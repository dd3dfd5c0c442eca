import 'server-only'
import { db } from '#lib/db.ts'
import { getLanguages } from '../languages/data.ts'
import type { PostLink, PublishedPost } from '../published.ts'

export const RELATED = 3
/** Stems that tell what a text is about. */
const TELLING = 12

type Row = { id: string; slug: string; title: string; published_at: Date }

/**
 * Articles that go with this one: those that share its tags, the rarer the better, then those whose words are most alike.
 * What the page links to anyway (`besides`) comes only where there is nothing else.
 */
export async function getPublishedRelated(
  { id }: Pick<PublishedPost, 'id'>,
  besides: string[] = []
): Promise<PostLink[]> {
  const rows = await db().$queryRaw<Row[]>`
    WITH shared AS MATERIALIZED (
      SELECT own.tag_id, 1 / ln(2 + (SELECT count(*) FROM post_tag pt WHERE pt.tag_id = own.tag_id)) AS weight
      FROM post_tag own WHERE own.post_id = ${id}::uuid
    ), own AS MATERIALIZED (
      SELECT coalesce(string_agg(array_to_tsvector(ARRAY[lexeme])::text, ' | '), '')::tsquery AS query
      FROM (
        SELECT lexeme FROM post_search s, unnest(s.words) AS word (lexeme, positions, weights)
        WHERE s.post_id = ${id}::uuid AND length(lexeme) >= 4
        ORDER BY cardinality(positions) * CASE WHEN weights && '{A,B}' THEN 3 WHEN weights && '{C}' THEN 2 ELSE 1 END DESC,
          length(lexeme) DESC, lexeme
        LIMIT ${TELLING}
      ) AS telling
    ), candidate AS MATERIALIZED (
      SELECT hit.post_id FROM shared CROSS JOIN LATERAL (
        -- Ids are in order of creation: the newest come without sorting.
        SELECT pt.post_id FROM post_tag pt WHERE pt.tag_id = shared.tag_id ORDER BY pt.post_id DESC LIMIT 300
      ) AS hit
      UNION
      SELECT hit.post_id FROM own CROSS JOIN LATERAL (
        SELECT s.post_id FROM post_search s
        WHERE s.head @@ own.query AND s.published_at <= now() ORDER BY s.published_at DESC LIMIT 100
      ) AS hit
    )
    SELECT p.id, p.slug, p.title, p.published_at
    FROM candidate JOIN post_search s USING (post_id) JOIN post p ON p.id = s.post_id CROSS JOIN own
    WHERE p.id <> ${id}::uuid AND p.kind = 'post'
      AND p.status = 'published' AND p.published_at <= now() AND p.password_hash IS NULL AND p.slug IS NOT NULL
    ORDER BY p.id = ANY(${besides}::uuid[]),
      (SELECT coalesce(sum(weight), 0) FROM shared JOIN post_tag pt USING (tag_id) WHERE pt.post_id = p.id) DESC,
      ts_rank(s.words, own.query, 1) DESC, p.published_at DESC, p.id
    LIMIT ${RELATED}`
  const languages = await getLanguages(rows.map((row) => row.id))
  return rows.map(({ published_at, ...row }) => ({
    ...row,
    language: languages.get(row.id) ?? null,
    publishedAt: published_at.toISOString()
  }))
}
