import type { JsonNode } from '#features/editor/document/json.ts'
import { SEO_TITLE } from '../constants.ts'
import { looksBroken } from './links.ts'
import { blockFindings } from './walk.ts'

/** A field of the page, or a node of the text by the indexes that lead to it. */
export type Place =
  | { kind: 'field'; field: 'title' | 'excerpt' | 'tags' | 'categories' | 'featured' | 'text' }
  | { kind: 'node'; path: number[] }

/** What a writer is told before a text is published. `about` are a few of the words that it is about. */
export type Finding = { id: FindingId; place: Place; about: string }

export const BLOCKING = ['title-missing', 'empty'] as const
export const ADVICE = [
  'alt',
  'heading-empty',
  'heading-order',
  'link-empty',
  'link-broken',
  'source-date',
  'source-consulted',
  'title-long',
  'excerpt',
  'tags',
  'categories',
  'featured'
] as const
export type FindingId = (typeof BLOCKING)[number] | (typeof ADVICE)[number]

export type Checked = {
  kind: 'post' | 'page'
  doc: JsonNode
  title: string
  excerpt: string
  seoTitle: string
  tags: number
  categories: number
  featured: boolean
}

/** Headlines beyond it break over three lines, and results cut them. */
const TITLE_ADVISED = 90

export function isBlocking({ id }: Finding): boolean {
  return (BLOCKING as readonly string[]).includes(id)
}

/** Everything that stands in the way of a publication, then what would make it better, in the order of the page. */
export function checkDraft(draft: Checked): Finding[] {
  const field = (id: FindingId, name: Extract<Place, { kind: 'field' }>['field'], about = ''): Finding => ({
    id,
    about,
    place: { kind: 'field', field: name }
  })
  const isLong = draft.title.length > TITLE_ADVISED && (draft.seoTitle === '' || draft.seoTitle.length > SEO_TITLE.most)
  const isArticle = draft.kind === 'post'

  return [
    ...(draft.title.trim() === '' ? [field('title-missing', 'title')] : []),
    ...(isBlank(draft.doc) ? [field('empty', 'text')] : []),
    ...blockFindings(draft.doc, looksBroken),
    ...(isLong ? [field('title-long', 'title', String(draft.title.length))] : []),
    ...(draft.excerpt.trim() === '' ? [field('excerpt', 'excerpt')] : []),
    // A static page is found by the menu, not by what it is filed under.
    ...(isArticle && draft.tags === 0 ? [field('tags', 'tags')] : []),
    ...(isArticle && draft.categories === 0 ? [field('categories', 'categories')] : []),
    ...(isArticle && !draft.featured ? [field('featured', 'featured')] : [])
  ]
}

/** As publishing sees it: nothing but empty paragraphs. */
function isBlank(doc: JsonNode): boolean {
  return (doc.content ?? []).every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0)
}
