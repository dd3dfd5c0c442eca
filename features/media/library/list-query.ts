export const FILTERS = ['unused', 'no-alt', 'missing', 'mine'] as const
export type MediaFilter = (typeof FILTERS)[number]
export const SORTS = ['newest', 'oldest', 'name', 'size'] as const
export type MediaSort = (typeof SORTS)[number]

export type MediaListQuery = {
  search: string
  filter: MediaFilter | null
  sort: MediaSort
  month: { year: number; month: number } | null
  page: number
}

type Given = Record<string, string | string[] | undefined>

/** What the address of the library asks for; anything odd counts as not asked. */
export function readMediaQuery(given: Given): MediaListQuery {
  const one = (name: string) => {
    const value = given[name]
    return typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '').slice(0, 200) : ''
  }
  const page = Number(one('page'))
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(one('month')) ?? []
  return {
    search: one('q').trim(),
    filter: FILTERS.find((filter) => filter === one('show')) ?? null,
    sort: SORTS.find((sort) => sort === one('sort')) ?? 'newest',
    month: year === undefined ? null : { year: Number(year), month: Number(month) },
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
  }
}

/** "2026-03", as addresses and menus name a month. */
export function monthKey({ year, month }: { year: number; month: number }): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/** Address of the library as it is asked for; without `page` its first one. */
export function mediaListPath({ search, filter, sort, month, page }: Omit<MediaListQuery, 'page'> & { page?: number }) {
  const query = new URLSearchParams()
  if (search) query.set('q', search)
  if (filter) query.set('show', filter)
  if (sort !== 'newest') query.set('sort', sort)
  if (month) query.set('month', monthKey(month))
  if (page && page > 1) query.set('page', String(page))
  return query.size > 0 ? `/desk/media?${query}` : '/desk/media'
}
