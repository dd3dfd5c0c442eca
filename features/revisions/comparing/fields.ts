import type { RevisionDetails, TextState } from '../schema.ts'
import { compareWords, type WordPart } from './words.ts'

/** What changed beside the text. */
export type FieldChange =
  | { field: 'title' | 'excerpt'; words: WordPart[] }
  | { field: 'slug' | 'series' | 'seoTitle' | 'seoDescription' | 'language'; before: string; after: string }
  | { field: 'tags' | 'categories'; added: string[]; removed: string[]; reordered: boolean }
  | { field: 'featuredMedia'; before: string | null; after: string | null }

/** Title, excerpt and all that is filed with a text; details that one side did not keep are left out. */
export function compareFields(older: TextState, newer: TextState): FieldChange[] {
  const written = (['title', 'excerpt'] as const)
    .filter((field) => older[field] !== newer[field])
    .map((field) => ({ field, words: compareWords(older[field], newer[field]) }))
  const filed = older.details && newer.details ? compareDetails(older.details, newer.details) : []
  return [...written, ...filed]
}

function compareDetails(older: RevisionDetails, newer: RevisionDetails): FieldChange[] {
  const changes: FieldChange[] = []
  if (older.slug !== newer.slug) changes.push({ field: 'slug', before: older.slug, after: newer.slug })
  changes.push(...compareTerms('tags', older.tags, newer.tags))
  changes.push(...compareTerms('categories', older.categories, newer.categories))
  if (older.series?.id !== newer.series?.id) {
    changes.push({ field: 'series', before: older.series?.name ?? '', after: newer.series?.name ?? '' })
  }
  if (older.featuredMediaId !== newer.featuredMediaId) {
    changes.push({ field: 'featuredMedia', before: older.featuredMediaId, after: newer.featuredMediaId })
  }
  for (const field of ['seoTitle', 'seoDescription', 'language'] as const) {
    if (older[field] !== newer[field]) changes.push({ field, before: older[field], after: newer[field] })
  }
  return changes
}

type Terms = RevisionDetails['tags']

/** A renamed or merged term is known by its id; the order of categories says nothing. */
function compareTerms(field: 'tags' | 'categories', older: Terms, newer: Terms): FieldChange[] {
  const added = namesMissing(newer, older)
  const removed = namesMissing(older, newer)
  const moved = newer.some(({ id }, index) => older[index]?.id !== id)
  const reordered = field === 'tags' && added.length + removed.length === 0 && moved
  return added.length + removed.length > 0 || reordered ? [{ field, added, removed, reordered }] : []
}

function namesMissing(terms: Terms, elsewhere: Terms): string[] {
  return terms.filter(({ id }) => !elsewhere.some((term) => term.id === id)).map(({ name }) => name)
}
