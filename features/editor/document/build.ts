import type { Source } from './attributes.ts'
import type { JsonMark, JsonNode } from './json.ts'

// A vocabulary for writing documents in code: the demonstration content, the
// importer and tests use it. Strings stand for text nodes.

export type Inline = JsonNode | string

/** Text nodes for strings, nodes as they are; empty strings vanish (ProseMirror refuses empty text). */
export function inline(...content: Inline[]): JsonNode[] {
  return content.filter((item) => item !== '').map((item) => (typeof item === 'string' ? text(item) : item))
}

export function text(value: string, ...marks: JsonMark[]): JsonNode {
  return marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value }
}

export const bold = (value: string) => text(value, { type: 'bold' })
export const italic = (value: string) => text(value, { type: 'italic' })
export const code = (value: string) => text(value, { type: 'code' })
export const superscript = (value: string) => text(value, { type: 'superscript' })
export const subscript = (value: string) => text(value, { type: 'subscript' })
export const link = (value: string, href: string) => text(value, { type: 'link', attrs: { href } })
/** A link to an article or page of ours, which is followed wherever it goes. */
export const reference = (value: string, postId: string, href: string) =>
  text(value, { type: 'link', attrs: { href, postId } })
export const foreign = (value: string, lang: string) => text(value, { type: 'language', attrs: { lang } })

export const doc = (...content: JsonNode[]): JsonNode => ({ type: 'doc', content })
export const paragraph = (...content: Inline[]): JsonNode => block('paragraph', content)
export const heading = (level: 2 | 3 | 4, ...content: Inline[]): JsonNode => block('heading', content, { level })
export const citation = (...content: Inline[]): JsonNode => block('citation', content)
export const hardBreak = (): JsonNode => ({ type: 'hardBreak' })
export const rule = (): JsonNode => ({ type: 'horizontalRule' })

function block(type: string, content: Inline[], attrs?: Record<string, unknown>): JsonNode {
  const children = inline(...content)
  return { type, ...(attrs && { attrs }), ...(children.length > 0 && { content: children }) }
}

export const listItem = (...content: JsonNode[]): JsonNode => ({ type: 'listItem', content })

/** Each item: a line of text, inline nodes, or a whole `listItem` (for nested lists). */
export function bulletList(...items: (JsonNode | Inline[] | string)[]): JsonNode {
  return { type: 'bulletList', content: items.map(asItem) }
}

export function orderedList(...items: (JsonNode | Inline[] | string)[]): JsonNode {
  return { type: 'orderedList', attrs: { start: 1 }, content: items.map(asItem) }
}

function asItem(item: JsonNode | Inline[] | string): JsonNode {
  if (typeof item === 'string') return listItem(paragraph(item))
  return Array.isArray(item) ? listItem(paragraph(...item)) : item
}

export const blockquote = (...content: JsonNode[]): JsonNode => ({ type: 'blockquote', content })
export const pullQuote = (...content: JsonNode[]): JsonNode => ({ type: 'pullQuote', content })

export function callout(tone: 'note' | 'key' | 'warning', ...content: JsonNode[]): JsonNode {
  return { type: 'callout', attrs: { tone }, content }
}

export function codeBlock(language: string, value: string): JsonNode {
  return { type: 'codeBlock', attrs: { language }, content: inline(value) }
}

type FigureOptions = {
  mediaId: string
  alt?: string
  decorative?: boolean
  caption?: Inline[]
  credit?: string
  licence?: string
  focalX?: number | null
  focalY?: number | null
  layout?: 'normal' | 'wide' | 'full' | 'small' | 'left' | 'right'
  href?: string | null
}

const NEW_FIGURE = {
  alt: '',
  decorative: false,
  credit: '',
  licence: '',
  focalX: null,
  focalY: null,
  layout: 'normal',
  href: null
}

export function figure({ mediaId, caption = [], ...attrs }: FigureOptions): JsonNode {
  return {
    type: 'figure',
    attrs: { ...NEW_FIGURE, ...attrs, mediaId },
    content: [block('caption', caption)]
  }
}

export function gallery(columns: number, ...figures: JsonNode[]): JsonNode {
  return { type: 'gallery', attrs: { columns }, content: figures }
}

/** `head` and each row: one entry a cell. */
export function table(options: { caption?: string; head?: string[]; rows: (string | Inline[])[][] }): JsonNode {
  const cells = (type: string, row: (string | Inline[])[]): JsonNode => ({
    type: 'tableRow',
    content: row.map((cell) => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [Array.isArray(cell) ? paragraph(...cell) : paragraph(cell)]
    }))
  })

  return {
    type: 'table',
    attrs: { caption: options.caption ?? '' },
    content: [
      ...(options.head ? [cells('tableHeader', options.head)] : []),
      ...options.rows.map((row) => cells('tableCell', row))
    ]
  }
}

/** A footnote at this place; `id` only matters when it is cited again. */
export function note(content: Inline[], id = ''): JsonNode {
  return { type: 'note', attrs: { id }, content: inline(...content) }
}

export const noteReference = (noteId: string): JsonNode => ({ type: 'noteReference', attrs: { noteId } })

export function sources(...items: (Partial<Source> & { title: string })[]): JsonNode {
  const empty: Source = { title: '', author: '', publisher: '', url: '', date: '', consulted: '' }
  return { type: 'sources', attrs: { items: items.map((item) => ({ ...empty, ...item })) } }
}

export function embed(url: string, provider = 'other', title = '', caption = ''): JsonNode {
  return { type: 'embed', attrs: { url, provider, title, caption } }
}

export const readMore = (label = ''): JsonNode => ({ type: 'readMore', attrs: { label } })
export const htmlBlock = (html: string, origin: string): JsonNode => ({ type: 'htmlBlock', attrs: { html, origin } })
