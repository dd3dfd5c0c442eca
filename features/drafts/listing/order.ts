import { Prisma } from '#prisma/generated/client.ts'
import type { Direction, DraftListQuery, Mark, Sort } from '../list-query.ts'

// How the desk's lists are sorted in SQL: `p` is the post, `d` its draft. Pages are found by the row beside them
// (a keyset), so that the thousandth costs as much as the first. Indexes: the migration "desk_list_indexes".

type Key = { column: Prisma.Sql; type: Prisma.Sql }

/** Letters as people sort them: "Étude" among the E, capitals among small ones. */
const PEOPLES_ORDER = Prisma.sql`COLLATE "und-x-icu"`
const INSTANT = Prisma.sql`timestamptz`
const WORDS = Prisma.sql`text ${PEOPLES_ORDER}`

export const KEYS: Record<Exclude<Sort, 'author'>, Key> = {
  changed: { column: Prisma.sql`p.updated_at`, type: INSTANT },
  /** What has no date stands before everything that has one. */
  date: { column: Prisma.sql`coalesce(p.published_at, p.scheduled_at, '-infinity')`, type: INSTANT },
  title: { column: Prisma.sql`p.title ${PEOPLES_ORDER}`, type: WORDS }
}

/** The title of a text that is being worked on. */
export const DRAFT_TITLE: Key = { column: Prisma.sql`d.title ${PEOPLES_ORDER}`, type: WORDS }

/** Somebody who signs (`a`), and what nobody has signed. */
export const AUTHOR_NAME: Key = { column: Prisma.sql`a.name ${PEOPLES_ORDER}`, type: WORDS }
export const NO_AUTHOR: Key = { column: Prisma.sql`'' ${PEOPLES_ORDER}`, type: WORDS }

type Wanted = Pick<DraftListQuery, 'sort' | 'direction' | 'place'>

/** The direction in which rows are read: a page before a mark is read backwards. */
export function readingDirection({ direction, place }: Wanted): Direction {
  if (place.side === 'after') return direction
  return direction === 'asc' ? 'desc' : 'asc'
}

/** What stands behind the mark in the direction of reading; everything without one that fits the sort. */
export function beyond({ column, type }: Key, wanted: Wanted): Prisma.Sql {
  const { mark } = wanted.place
  if (!mark || !fits(mark, wanted.sort)) return Prisma.sql`true`

  const sign = readingDirection(wanted) === 'asc' ? Prisma.sql`>` : Prisma.sql`<`
  return Prisma.sql`(${column}, p.id) ${sign} (${mark.value}::${type}, ${mark.id}::uuid)`
}

/** The same of the first column alone: what need not be looked at row by row. */
export function notBefore({ column, type }: Key, wanted: Wanted): Prisma.Sql {
  const { mark } = wanted.place
  if (!mark) return Prisma.sql`true`

  const sign = readingDirection(wanted) === 'asc' ? Prisma.sql`>=` : Prisma.sql`<=`
  return Prisma.sql`${column} ${sign} ${mark.value}::${type}`
}

/** Marks come from addresses: one of another sort, or made up, is none. */
function fits({ value }: Mark, sort: Sort): boolean {
  if (sort === 'title' || sort === 'author') return true
  return (
    value === '-infinity' ||
    (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)))
  )
}

/** ORDER BY of columns named `key` and `id`. */
export function ordered(wanted: Wanted): Prisma.Sql {
  return readingDirection(wanted) === 'asc' ? Prisma.sql`key ASC, id ASC` : Prisma.sql`key DESC, id DESC`
}

/** ORDER BY of the post's id alone. */
export function orderedById(wanted: Wanted): Prisma.Sql {
  return readingDirection(wanted) === 'asc' ? Prisma.sql`p.id ASC` : Prisma.sql`p.id DESC`
}

/** The column `key` as a mark keeps it. */
export function asText({ sort }: Wanted): Prisma.Sql {
  if (sort === 'title' || sort === 'author') return Prisma.sql`key`
  return Prisma.sql`CASE WHEN isfinite(key) THEN to_char(key AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ELSE key::text END`
}
