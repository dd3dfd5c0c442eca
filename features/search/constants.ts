/** Nobody types more; what comes after is left out, and the page says so. */
export const QUERY_LENGTH = 200
/** Words and phrases that are looked for at once. */
export const TERMS = 10

export const RESULTS_PER_PAGE = 10
/** How many texts are counted and put in order; the page says "more than" where there are more. */
export const COUNTED = 1_000

/** Fewer letters would begin too many words. */
export const PREFIX_LETTERS = 3

/** Milliseconds that the database may take for one step: a reader has gone by then. */
export const PATIENCE = 3_000

/** What a reader can narrow a search by. */
export type Filters = { tag: string | null; author: string | null; year: number | null }
export type SearchAddress = Filters & { text: string; page: number }

/** The address of a page of results; what is not said is left out. */
export function searchPath({ text, tag, author, year, page }: Partial<SearchAddress>): string {
  const query = new URLSearchParams()
  if (text) query.set('q', text)
  if (tag) query.set('tag', tag)
  if (author) query.set('author', author)
  if (year) query.set('year', String(year))
  if (page && page > 1) query.set('page', String(page))
  return query.size === 0 ? '/search' : `/search?${query}`
}
