import type { Filters } from './constants.ts'
import type { Segment } from './marks.ts'

export type SearchResult = {
  id: string
  slug: string
  title: Segment[]
  extract: Segment[]
  /** Null for a static page, whose date says nothing. */
  publishedAt: string | null
  authors: { name: string; handle: string }[]
}

/** A way to narrow a search: its name, the filters it stands for, how many results would stay. */
export type Facet = { kind: keyof Filters; key: string; name: string; count: number }

export type SearchOutcome =
  | { kind: 'blank' }
  /** Nothing in it can be looked for: signs, words that every text has, or only words to leave out. */
  | { kind: 'nothing'; reason: 'signs' | 'common' | 'excluded' }
  /** There are results, but no such page of them. */
  | { kind: 'beyond' }
  /** The database had no time for it. */
  | { kind: 'late' }
  | {
      kind: 'found'
      results: SearchResult[]
      total: number
      /** There are more than were counted. */
      isMore: boolean
      pages: number
      facets: Facet[]
    }
  /** No text has all of it: those that have part of it, and what was perhaps meant. */
  | { kind: 'none'; partial: SearchResult[]; suggestion: string | null }
