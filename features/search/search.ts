import 'server-only'
import { cache } from 'react'
import { getPublication } from '#features/publication/data.ts'
import { instantsOf } from '#lib/dates.ts'
import type { Queries } from '#lib/db.ts'
import { COUNTED, type Filters, RESULTS_PER_PAGE, type SearchAddress } from './constants.ts'
import {
  type Card,
  getPublishedCards,
  getPublishedMatches,
  getPublishedPartialMatches,
  type PreparedTerm,
  prepareTerms,
  readMarkedWords,
  type Wanted,
  withPatience
} from './data.ts'
import { extractOf, type MarkedWords, markWords, wordsBeginningLike } from './marks.ts'
import { parseQuery, type SearchQuery } from './query.ts'
import type { SearchOutcome, SearchResult } from './results.ts'
import { suggestQuery } from './suggestions/suggest.ts'

export type Search = { address: SearchAddress; query: SearchQuery; outcome: SearchOutcome }

/** What a page of search shows. */
export function loadSearch({ text, page, tag, author, year }: SearchAddress): Promise<Search> {
  return load(text, page, tag, author, year)
}

/** Page and metadata share one search: what is remembered for a request is known by plain values. */
const load = cache(
  async (
    text: string,
    page: number,
    tag: string | null,
    author: string | null,
    year: number | null
  ): Promise<Search> => {
    const query = parseQuery(text)
    const address = { text: query.text, page, tag, author, year }
    return { address, query, outcome: await outcomeOf(address, query) }
  }
)

async function outcomeOf(address: SearchAddress, query: SearchQuery): Promise<SearchOutcome> {
  if (query.text === '') return { kind: 'blank' }
  if (query.terms.length === 0) return { kind: 'nothing', reason: query.excluded.length > 0 ? 'excluded' : 'signs' }

  const { language, timeZone } = await getPublication()
  const outcome = await withPatience(async (queries): Promise<SearchOutcome> => {
    const wanted = await prepare(queries, query, { language, filters: filtersOf(address, timeZone) })
    if (wanted.terms.length === 0) return { kind: 'nothing', reason: 'common' }

    const { ids, total, facets } = await getPublishedMatches(queries, wanted, {
      page: Math.max(1, address.page),
      timeZone
    })
    if (total === 0) return nothingFound(queries, { text: query.text, wanted, language })

    const isMore = total > COUNTED
    const counted = Math.min(total, COUNTED)
    const pages = Math.ceil(counted / RESULTS_PER_PAGE)
    if (address.page < 1 || address.page > pages) return { kind: 'beyond' }

    const results = await show(queries, ids, { terms: wanted.terms, language })
    return { kind: 'found', results, total: counted, isMore, pages, facets }
  })
  return outcome ?? { kind: 'late' }
}

function filtersOf({ tag, author, year }: Filters, timeZone: string): Wanted['filters'] {
  return { tag, author, year, between: year === null ? null : instantsOf({ year, timeZone }) }
}

type Preparing = { language: string; filters: Wanted['filters'] }

/** Words that mean little are left out beside others; alone they are looked for, unless every text has them. */
async function prepare(queries: Queries, query: SearchQuery, { language, filters }: Preparing): Promise<Wanted> {
  const prepared = await prepareTerms(queries, [...query.terms, ...query.excluded], language)
  const terms = prepared.slice(0, query.terms.length)
  const telling = terms.filter(({ weight }) => weight === 'full')
  return {
    terms: telling.length > 0 ? telling : terms.filter(({ weight }) => weight === 'little'),
    excluded: prepared.slice(query.terms.length).filter(({ exact }) => exact !== ''),
    filters
  }
}

type Nothing = { text: string; wanted: Wanted; language: string }

async function nothingFound(queries: Queries, { text, wanted, language }: Nothing): Promise<SearchOutcome> {
  const suggestion = await suggestQuery(queries, { text, terms: wanted.terms })
  const useful =
    suggestion !== null && (await findsSomething(queries, suggestion, { language, filters: wanted.filters }))
  const partial = wanted.terms.length > 1 ? await getPublishedPartialMatches(queries, wanted) : []
  return {
    kind: 'none',
    suggestion: useful ? suggestion : null,
    partial: await show(queries, partial, { terms: wanted.terms, language })
  }
}

async function findsSomething(queries: Queries, text: string, how: Preparing): Promise<boolean> {
  const wanted = await prepare(queries, parseQuery(text), how)
  if (wanted.terms.length === 0) return false

  const { total } = await getPublishedMatches(queries, wanted, { page: 1, timeZone: 'UTC' })
  return total > 0
}

type Showing = { terms: PreparedTerm[]; language: string }

async function show(queries: Queries, ids: string[], { terms, language }: Showing): Promise<SearchResult[]> {
  if (ids.length === 0) return []

  const cards = await getPublishedCards(queries, ids)
  const marked = await markedWords(queries, cards, { terms, language })
  return cards.map((card) => toResult(card, marked, language))
}

/** A phrase is marked word by word. */
async function markedWords(queries: Queries, cards: Card[], { terms, language }: Showing): Promise<MarkedWords> {
  const parts = terms
    .filter(({ isPhrase }) => isPhrase)
    .flatMap(({ words }) => words.split(' ').map((one) => ({ words: one, isPhrase: false, isPrefix: false })))
  const single = terms.filter(({ isPhrase }) => !isPhrase)
  const inside = await prepareTerms(queries, parts, language)
  const sought = [...single, ...inside.filter(({ weight }) => weight === 'full')]
  const texts = cards.flatMap(({ title, text, excerpt, derivedExcerpt }) => [title, text, excerpt || derivedExcerpt])
  const candidates = wordsBeginningLike(
    texts,
    sought.map(({ words }) => words)
  )
  return readMarkedWords(
    queries,
    candidates,
    sought.map(({ wide }) => wide)
  )
}

function toResult(card: Card, marked: MarkedWords, language: string): SearchResult {
  const excerpt = card.excerpt || card.derivedExcerpt
  return {
    id: card.id,
    slug: card.slug ?? '',
    title: markWords(card.title, marked, language),
    extract: extractOf(card.text, marked, language) ?? markWords(excerpt, marked, language),
    publishedAt: card.kind === 'post' ? (card.publishedAt?.toISOString() ?? null) : null,
    authors: card.authors.map(({ person }) => person)
  }
}
