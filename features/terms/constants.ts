import { CATEGORY_LENGTH } from '#features/categories/constants.ts'
import { SERIES_LENGTH } from '#features/series/constants.ts'
import { TAG_LENGTH } from '#features/tags/schema.ts'

/** What texts are filed under. Each is the name of a table, and the first segment of its readers' addresses. */
export const TERM_KINDS = ['tag', 'category', 'series'] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** Names longer than this break the lists that they stand in. */
export const NAME_LENGTH: Record<TermKind, number> = {
  tag: TAG_LENGTH,
  category: CATEGORY_LENGTH,
  series: SERIES_LENGTH
}

/** A description stands above a list of texts: beyond a few paragraphs nobody reaches the list. */
export const DESCRIPTION_LENGTH = 2_000

/** Terms on one page of the desk's list, and at most in one merge or deletion. */
export const TERMS_PER_PAGE = 50

/** Texts that the page of one term names. */
export const TEXTS_SHOWN = 100

const PLACES: Record<TermKind, string> = {
  tag: '/desk/tags',
  category: '/desk/tags/categories',
  series: '/desk/tags/series'
}

/** The desk's list of a kind. */
export function termsPath(kind: TermKind): string {
  return PLACES[kind]
}

/** The desk's page of one term. */
export function termPath(kind: TermKind, id: string): string {
  return `${PLACES[kind]}/${id}`
}

/** Where several terms, or one, are merged or deleted. */
export function choicePath(step: 'merge' | 'delete', kind: TermKind, ids: string[]): string {
  return `/desk/tags/${step}?${new URLSearchParams([['kind', kind], ...ids.map((id) => ['id', id])])}`
}

/** Readers' address of a term. `key`: its slug, or the path of a category. */
export function archivePath(kind: TermKind, key: string): string {
  return `/${kind}/${key}`
}
