import 'server-only'
import { getPublication } from '#features/publication/data.ts'
import { prepareTerms } from '#features/search/data.ts'
import { parseQuery } from '#features/search/query.ts'
import type { Queries } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { literal } from './literal.ts'

/** Trigrams find nothing shorter without reading everything. */
const SHORTEST = 3

/**
 * What is searched for as a common table expression `found`: texts of readers through their index, working copies
 * through theirs, and every text by a part of its title. Null: nothing is searched for.
 */
export async function foundBy(
  queries: Queries,
  search: string,
  { titlesOnly = false } = {}
): Promise<Prisma.Sql | null> {
  if (search === '') return null

  const { terms, excluded } = parseQuery(search)
  const { language } = await getPublication()
  const prepared = await prepareTerms(queries, [...terms, ...excluded], language)
  const sought = prepared.slice(0, terms.length).filter(({ weight }) => weight !== 'none')
  const unwanted = prepared.slice(terms.length).filter(({ exact }) => exact !== '')
  const words = [...sought.map(({ wide }) => `( ${wide} )`), ...unwanted.map(({ exact }) => `!( ${exact} )`)].join(
    ' & '
  )

  const parts = [
    ...(sought.length > 0 ? [inTexts(words, titlesOnly)] : []),
    // Of what is excluded, only the indexes know.
    ...(unwanted.length === 0 ? [inTitles(search, sought.length > 0)] : [])
  ].filter((part) => part !== null)
  return parts.length > 0 ? Prisma.join(parts, ' UNION ') : Prisma.sql`SELECT NULL::uuid AS id WHERE false`
}

/** Titles are words of weight A. */
function inTexts(words: string, titlesOnly: boolean): Prisma.Sql {
  const sought = Prisma.sql`${words}::tsquery`
  if (!titlesOnly) {
    return Prisma.sql`
      SELECT post_id AS id FROM post_search WHERE words @@ ${sought}
      UNION SELECT post_id FROM draft WHERE words @@ ${sought}`
  }
  return Prisma.sql`
    SELECT post_id AS id FROM post_search WHERE head @@ ${sought} AND ts_filter(head, '{a}') @@ ${sought}
    UNION SELECT post_id FROM draft WHERE words @@ ${sought} AND ts_filter(words, '{a}') @@ ${sought}`
}

/** Titles that hold every word, wherever in a word of theirs. Null: the words are too short for it, and others look. */
function inTitles(search: string, othersLook: boolean): Prisma.Sql | null {
  const long = search.split(/\s+/).filter((word) => word.length >= SHORTEST)
  if (long.length === 0 && othersLook) return null

  const patterns = (long.length > 0 ? long : [search]).map((word) => `%${literal(word)}%`)
  const holds = (title: Prisma.Sql) =>
    Prisma.join(
      patterns.map((one) => Prisma.sql`${title} ILIKE ${one}`),
      ' AND '
    )
  return Prisma.sql`
    SELECT id FROM post WHERE ${holds(Prisma.sql`title`)}
    UNION SELECT post_id FROM draft WHERE ${holds(Prisma.sql`title`)}`
}
