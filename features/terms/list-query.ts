import { z } from 'zod'
import { TERM_KINDS, TERMS_PER_PAGE, type TermKind, termsPath } from './constants.ts'

export type TermListQuery = {
  kind: TermKind
  search: string
  /** By name (categories: as the tree stands), or the most used first. */
  sort: 'name' | 'texts'
  unused: boolean
  page: number
}

type Given = Record<string, string | string[] | undefined>

const one = (given: Given, name: string): string => {
  const value = given[name]
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '').slice(0, 200) : ''
}

/** What the address of a list asks for; anything odd counts as not asked. */
export function readTermQuery(kind: TermKind, given: Given): TermListQuery {
  const page = Number(one(given, 'page'))
  return {
    kind,
    search: one(given, 'q').trim(),
    sort: one(given, 'sort') === 'texts' ? 'texts' : 'name',
    unused: one(given, 'unused') === '1',
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
  }
}

/** Address of a list; without `page` the first one. */
export function termListPath({ kind, search, sort, unused, page }: Omit<TermListQuery, 'page'> & { page?: number }) {
  const query = new URLSearchParams()
  if (search) query.set('q', search)
  if (sort === 'texts') query.set('sort', sort)
  if (unused) query.set('unused', '1')
  if (page && page > 1) query.set('page', String(page))
  return query.size > 0 ? `${termsPath(kind)}?${query}` : termsPath(kind)
}

export type TermChoice = {
  kind: TermKind
  ids: string[]
  /** The one that stays, when it has been chosen. */
  into: string | null
  search: string
}

/** The terms that the address of a merge or a deletion names; null when it names none. */
export function readChoice(given: Given): TermChoice | null {
  const kind = z.enum(TERM_KINDS).safeParse(given.kind)
  const ids = [given.id ?? []].flat().filter((id) => z.uuid().safeParse(id).success)
  if (!kind.success || ids.length === 0) return null

  return {
    kind: kind.data,
    ids: [...new Set(ids)].slice(0, TERMS_PER_PAGE),
    into: z.uuid().safeParse(given.into).data ?? null,
    search: one(given, 'q').trim()
  }
}

/** How many terms the step before has done away with, by the address that it leads to. */
export function readCount(given: Given, name: 'merged' | 'deleted'): number {
  const count = Number(one(given, name))
  return Number.isInteger(count) && count > 0 && count <= TERMS_PER_PAGE ? count : 0
}
