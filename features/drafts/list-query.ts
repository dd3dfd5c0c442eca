import { z } from 'zod'
import { type PostKind, PostStatus } from '#prisma/generated/enums.ts'

export const SORTS = ['changed', 'date', 'title', 'author'] as const
export type Sort = (typeof SORTS)[number]
export type Direction = 'asc' | 'desc'

/** How a list is first sorted by this: the newest dates, the beginning of the alphabet. */
export const NATURAL: Record<Sort, Direction> = { changed: 'desc', date: 'desc', title: 'asc', author: 'asc' }

/** A row of a sorted list: what it is sorted by, and its id. */
export type Mark = { value: string; id: string }
/** A page of a list by its neighbour: what follows a mark or stands before it; without one, the first or the last page. */
export type Place = { side: 'after' | 'before'; mark: Mark | null }

export const FIRST_PAGE: Place = { side: 'after', mark: null }
export const LAST_PAGE: Place = { side: 'before', mark: null }

/** Which texts a list holds. What is not asked for is "", null or false. */
export type DraftFilter = {
  kind: PostKind
  /** Without it: everything but the trash. */
  state?: PostStatus | undefined
  mine: boolean
  search: string
  /** Handle of somebody who signs. */
  author: string
  /** Name or slug of a tag. */
  tag: string
  /** Path of a category: its branch is listed. */
  category: string
  /** When readers got it. */
  year: number | null
  month: number | null
  /** Published, with a working copy that is newer. */
  changed: boolean
  featured: boolean
}

export type DraftListQuery = DraftFilter & { sort: Sort; direction: Direction; place: Place }

type Given = Record<string, string | string[] | undefined>

const STATES: string[] = Object.values(PostStatus)

/** What the address of a list asks for; anything odd counts as not asked. */
export function readListQuery(kind: PostKind, given: Given): DraftListQuery {
  const one = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  const words = (name: string) => one(name).toWellFormed().replaceAll('\u0000', '').trim().slice(0, 200)
  const state = STATES.includes(one('state')) ? (one('state') as PostStatus) : undefined
  const sort = SORTS.find((name) => name === one('sort')) ?? 'changed'
  const year = within(one('year'), 1, 9_998)

  return {
    kind,
    state,
    mine: one('mine') === '1',
    search: words('q'),
    author: words('author'),
    tag: words('tag'),
    category: words('category'),
    year,
    month: year === null ? null : within(one('month'), 1, 12),
    changed: one('changed') === '1',
    featured: one('featured') === '1',
    sort,
    direction: one('order') === 'asc' || one('order') === 'desc' ? (one('order') as Direction) : NATURAL[sort],
    place: readPlace(one('after'), one('before'))
  }
}

function within(typed: string, least: number, most: number): number | null {
  const number = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN
  return number >= least && number <= most ? number : null
}

/** `after={value}~{id}`, `before={value}~{id}`, or `before=end`. */
function readPlace(after: string, before: string): Place {
  if (before === 'end') return LAST_PAGE

  const given = before === '' ? after : before
  const at = given.lastIndexOf('~')
  const mark = {
    value: given.slice(0, Math.max(at, 0)).toWellFormed().replaceAll('\u0000', ''),
    id: given.slice(at + 1)
  }
  if (at < 0 || mark.value.length > 1_000 || !z.uuid().safeParse(mark.id).success) return FIRST_PAGE
  return { side: before === '' ? 'after' : 'before', mark }
}

/** Everything of one kind, as a list shows it when nothing was asked. */
export function plainQuery(kind: PostKind): DraftListQuery {
  return readListQuery(kind, {})
}

/** True when a list leaves something out beside the trash. */
export function isFiltered(filter: DraftFilter): boolean {
  return listPath({ ...plainQuery(filter.kind), ...onlyFilter(filter) }).includes('?')
}

function onlyFilter({ kind, state, mine, search, author, tag, category, year, month, changed, featured }: DraftFilter) {
  return { kind, state, mine, search, author, tag, category, year, month, changed, featured }
}

/** The parts of an address, without the place, as a form carries them along. */
export function listFields(query: DraftListQuery): [name: string, value: string][] {
  const { sort, direction } = query
  const fields: [string, string | number | false | null | undefined][] = [
    ['q', query.search],
    ['state', query.state],
    ['mine', query.mine && '1'],
    ['author', query.author],
    ['tag', query.tag],
    ['category', query.category],
    ['year', query.year],
    ['month', query.month],
    ['changed', query.changed && '1'],
    ['featured', query.featured && '1'],
    ['sort', sort !== 'changed' && sort],
    ['order', direction !== NATURAL[sort] && direction]
  ]
  return fields.flatMap(([name, value]) => (value ? [[name, String(value)] satisfies [string, string]] : []))
}

/** Where the lists of one kind stand. */
export function listHome(kind: PostKind): string {
  return kind === 'post' ? '/desk' : '/desk/pages'
}

/** Address of a list. */
export function listPath(query: DraftListQuery): string {
  const address = new URLSearchParams(listFields(query))
  const { side, mark } = query.place
  if (mark) address.set(side, `${mark.value}~${mark.id}`)
  else if (side === 'before') address.set('before', 'end')

  return address.size > 0 ? `${listHome(query.kind)}?${address}` : listHome(query.kind)
}

/** The same list from its first page, with something else asked of it. */
export function listPathWith(query: DraftListQuery, wish: Partial<DraftListQuery>): string {
  return listPath({ ...query, place: FIRST_PAGE, ...wish })
}

/** The text that was just put into the trash, by the address that its button leads to; null when none was. */
export function readTrashed(given: Given): string | null {
  return z.uuid().safeParse(given.trashed).data ?? null
}

/** Where a list says that a text of it went to the trash. */
export function trashedPath(list: string, id: string): string {
  return `${list}${list.includes('?') ? '&' : '?'}trashed=${id}`
}
