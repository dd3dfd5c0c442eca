import 'server-only'
import type { Queries } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { PreparedTerm } from '../data.ts'

const PUBLISHED = Prisma.sql`p.status = 'published' AND p.published_at <= now() AND p.password_hash IS NULL AND p.slug IS NOT NULL`
/** Share of three-letter pieces in common: two letters that changed places leave little more of a short word. */
const LIKENESS = 0.25

/** A stem that readers can find, with a text that has it. */
export type NearStem = { stem: string; title: string; text: string; tags: string[] }

/** Which of these terms no text that readers may read has, by their places in the list. */
export async function findPublishedGaps(queries: Queries, terms: PreparedTerm[]): Promise<number[]> {
  const rows = await queries.$queryRaw<{ number: number }[]>`
    SELECT number::int AS number FROM unnest(${terms.map(({ wide }) => wide)}::text[]) WITH ORDINALITY AS term (query, number)
    WHERE NOT EXISTS (SELECT FROM post_search s WHERE s.words @@ query::tsquery AND s.published_at <= now())`
  return rows.map(({ number }) => number - 1)
}

/**
 * The stem most like that of a word, among those that readers can find: the one with the fewest letters to change, then the most frequent.
 * Null when nothing looks alike.
 */
export async function getPublishedNearStem(queries: Queries, word: string): Promise<NearStem | null> {
  await queries.$queryRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(LIKENESS)}, true)`
  const [row] = await queries.$queryRaw<NearStem[]>`
    WITH typed AS MATERIALIZED (
      SELECT (tsvector_to_array(to_tsvector('search_fr', search_fold(${word}))))[1] AS stem
    ), near AS MATERIALIZED (
      SELECT lexeme, distance FROM (
        SELECT l.lexeme, typed.stem, similarity(l.lexeme, typed.stem) AS likeness, levenshtein(l.lexeme, typed.stem) AS distance
        FROM typed JOIN search_lexeme l ON l.lexeme % typed.stem
        ORDER BY likeness DESC LIMIT 60
      ) AS alike
      -- One letter; two in a long word, or two that changed places.
      WHERE distance = 1 OR (distance = 2 AND (
        (length(stem) >= 8 AND likeness >= 0.4)
        OR ARRAY(SELECT string_to_table(lexeme, NULL) ORDER BY 1) = ARRAY(SELECT string_to_table(stem, NULL) ORDER BY 1)
      ))
      ORDER BY distance, likeness DESC LIMIT 12
    ), known AS (
      SELECT near.lexeme FROM near CROSS JOIN LATERAL (
        SELECT count(*) AS count FROM (
          SELECT FROM post_search s
          WHERE s.words @@ (array_to_tsvector(ARRAY[near.lexeme])::text)::tsquery AND s.published_at <= now() LIMIT 100
        ) AS hit
      ) AS texts
      WHERE texts.count > 0
      ORDER BY near.distance, texts.count DESC, near.lexeme LIMIT 1
    )
    SELECT known.lexeme AS stem, p.title, left(p.text, 100000) AS text,
      ARRAY(SELECT t.name FROM post_tag pt JOIN tag t ON t.id = pt.tag_id WHERE pt.post_id = p.id) AS tags
    FROM known CROSS JOIN LATERAL (
      SELECT s.post_id FROM post_search s WHERE s.words @@ (array_to_tsvector(ARRAY[known.lexeme])::text)::tsquery
        AND s.published_at <= now()
      ORDER BY s.head @@ (array_to_tsvector(ARRAY[known.lexeme])::text)::tsquery DESC, s.published_at DESC LIMIT 1
    ) AS shown JOIN post p ON p.id = shown.post_id AND ${PUBLISHED}`
  return row ?? null
}

/** Of these words, the one with the stem that is spelt most like what was typed. */
export async function readWordOfStem(
  queries: Queries,
  words: string[],
  { stem, typed }: { stem: string; typed: string }
): Promise<string | null> {
  const [row] = await queries.$queryRaw<{ word: string }[]>`
    SELECT word FROM unnest(${words}::text[]) AS word
    WHERE search_vector(word, 'both') @@ (array_to_tsvector(ARRAY[${stem}])::text)::tsquery
    ORDER BY similarity(unaccent(word), unaccent(lower(${typed}))) DESC, length(word), word LIMIT 1`
  return row?.word ?? null
}
