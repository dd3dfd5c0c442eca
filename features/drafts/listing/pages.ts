import { Prisma } from '#prisma/generated/client.ts'
import { LIST_SIZE } from '../constants.ts'
import type { DraftListQuery } from '../list-query.ts'
import { AUTHOR_NAME, asText, beyond, DRAFT_TITLE, KEYS, NO_AUTHOR, notBefore, ordered, orderedById } from './order.ts'

// One page of the desk's list in SQL: its rows, `where` on the post `p`, and one row more that tells whether the list
// goes on.

const LIMIT = LIST_SIZE + 1

/** Columns `value` (what the list is sorted by, as marks keep it) and `id`, in the direction of reading. */
export function pageOf(query: DraftListQuery, where: Prisma.Sql): Prisma.Sql {
  const order = ordered(query)
  const rows = rowsOf(query, { where, order })
  return Prisma.sql`SELECT ${asText(query)} AS value, id FROM (${rows}) AS page ORDER BY ${order} LIMIT ${LIMIT}`
}

type Parts = { where: Prisma.Sql; order: Prisma.Sql }

function rowsOf(query: DraftListQuery, parts: Parts): Prisma.Sql {
  if (query.sort === 'title') return byTitle(query, parts)
  if (query.sort === 'author') return byAuthor(query, parts)

  const key = KEYS[query.sort]
  return Prisma.sql`
    SELECT ${key.column} AS key, p.id FROM post p WHERE ${parts.where} AND ${beyond(key, query)}
    ORDER BY ${parts.order} LIMIT ${LIMIT}`
}

/** Titles lie in two tables, each with an index: the two beginnings are merged. */
function byTitle(query: DraftListQuery, { where, order }: Parts): Prisma.Sql {
  return Prisma.sql`
    (SELECT ${KEYS.title.column} AS key, p.id FROM post p
      WHERE ${where} AND ${beyond(KEYS.title, query)} AND NOT EXISTS (SELECT FROM draft WHERE draft.post_id = p.id)
      ORDER BY ${order} LIMIT ${LIMIT})
    UNION ALL
    (SELECT ${DRAFT_TITLE.column} AS key, p.id FROM draft d JOIN post p ON p.id = d.post_id
      WHERE ${where} AND ${beyond(DRAFT_TITLE, query)}
      ORDER BY ${order} LIMIT ${LIMIT})`
}

/** By the first of the byline: people in their order, the beginning of the texts of each, until a page is full. */
function byAuthor(query: DraftListQuery, { where, order }: Parts): Prisma.Sql {
  return Prisma.sql`
    (SELECT ${AUTHOR_NAME.column} AS key, own.id FROM person a CROSS JOIN LATERAL (
        SELECT pa.post_id AS id FROM post_author pa JOIN post p ON p.id = pa.post_id
        WHERE pa.person_id = a.id AND ${where} AND ${beyond(AUTHOR_NAME, query)}
          AND NOT EXISTS (SELECT FROM post_author b WHERE b.post_id = p.id AND b.position < pa.position)
        ORDER BY ${orderedById(query)} LIMIT ${LIMIT}
      ) AS own
      WHERE ${notBefore(AUTHOR_NAME, query)}
      ORDER BY ${order} LIMIT ${LIMIT})
    UNION ALL
    (SELECT ${NO_AUTHOR.column} AS key, p.id FROM post p
      WHERE ${where} AND ${beyond(NO_AUTHOR, query)} AND NOT EXISTS (SELECT FROM post_author b WHERE b.post_id = p.id)
      ORDER BY ${order} LIMIT ${LIMIT})`
}
