import { mergeAttributes, Node } from '@tiptap/core'
import { safeWebUrl } from '#lib/safe-url.ts'
import * as is from './attributes.ts'

// What a publication needs beyond running text. Attributes travel through the
// clipboard as one JSON attribute, `data-node`, so that copying between two
// articles keeps everything; what fails its check falls back to the default.

function fromClipboard<T>(name: string, fallback: T, check: (value: unknown) => void) {
  return (element: HTMLElement): T => {
    try {
      const value = JSON.parse(element.dataset.node ?? '{}')[name] ?? fallback
      check(value)
      return value
    } catch {
      return fallback
    }
  }
}

function attribute<T>(name: string, fallback: T, check: (value: unknown) => void) {
  return { default: fallback, validate: check, parseHTML: fromClipboard(name, fallback, check), rendered: false }
}

function toClipboard(attrs: Record<string, unknown>) {
  return { 'data-node': JSON.stringify(attrs) }
}

export const FIGURE_LAYOUTS = ['normal', 'wide', 'full', 'small', 'left', 'right'] as const

const NO_MEDIA = '00000000-0000-0000-0000-000000000000'

/**
 * A picture with its caption. `mediaId` names a row of `media`; `alt` is empty
 * and `decorative` true for a picture that says nothing. `href` links the picture.
 * Credit, licence and focal point are the picture's own (`media`); what is said here,
 * neither "" nor null, takes their place in this text.
 */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'caption',
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    mediaId: attribute('mediaId', NO_MEDIA, is.uuid),
    alt: attribute('alt', '', is.textUpTo(2_000)),
    decorative: attribute('decorative', false, is.oneOf(true, false)),
    credit: attribute('credit', '', is.textUpTo(500)),
    licence: attribute('licence', '', is.textUpTo(200)),
    focalX: attribute<number | null>('focalX', null, is.orNull(is.share)),
    focalY: attribute<number | null>('focalY', null, is.orNull(is.share)),
    layout: attribute('layout', 'normal', is.oneOf(...FIGURE_LAYOUTS)),
    href: attribute<string | null>('href', null, is.orNull(is.href))
  }),
  parseHTML: () => [{ tag: 'figure[data-node]' }],
  renderHTML: ({ node }) => ['figure', toClipboard(node.attrs), 0]
})

export const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: ({ HTMLAttributes }) => ['figcaption', HTMLAttributes, 0]
})

/** Several figures side by side. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  isolating: true,
  addAttributes: () => ({ columns: attribute('columns', 3, is.wholeNumber(1, 6)) }),
  parseHTML: () => [{ tag: 'div.gallery[data-node]' }],
  renderHTML: ({ node }) => ['div', mergeAttributes(toClipboard(node.attrs), { class: 'gallery' }), 0]
})

/**
 * A footnote. It stands where it is called and holds its own words, so a note
 * without a call, or a call without a note, can't exist. Numbers follow reading order.
 */
export const Note = Node.create({
  name: 'note',
  group: 'inline',
  inline: true,
  content: '(text | hardBreak)*',
  marks: 'bold italic subscript superscript link language code strike',
  draggable: false,
  isolating: true,
  addAttributes: () => ({ id: attribute('id', '', is.textUpTo(64)) }),
  parseHTML: () => [{ tag: 'span.note[data-node]', priority: 60 }],
  renderHTML: ({ node }) => ['span', mergeAttributes(toClipboard(node.attrs), { class: 'note' }), 0]
})

/** A second call of a note that stands elsewhere: it shows the same number. */
export const NoteReference = Node.create({
  name: 'noteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ noteId: attribute('noteId', '', is.textUpTo(64)) }),
  parseHTML: () => [{ tag: 'span.note-reference[data-node]', priority: 60 }],
  renderHTML: ({ node }) => ['span', mergeAttributes(toClipboard(node.attrs), { class: 'note-reference' })]
})

/** The list of sources, usually last. A leaf: its entries are records, not running text. */
export const Sources = Node.create({
  name: 'sources',
  group: 'block',
  atom: true,
  addAttributes: () => ({ items: attribute<is.Source[]>('items', [], is.sourceList) }),
  parseHTML: () => [{ tag: 'div.sources[data-node]' }],
  renderHTML: ({ node }) => ['div', mergeAttributes(toClipboard(node.attrs), { class: 'sources' })]
})

export const EMBED_PROVIDERS = [
  'youtube',
  'vimeo',
  'dailymotion',
  'peertube',
  'soundcloud',
  'spotify',
  'slideshare',
  'other'
] as const

/** Something from elsewhere: a plain link that loads in place at a click, never before. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    url: {
      ...attribute('url', 'https://example.org/', is.webUrl),
      parseHTML: (element: HTMLElement) =>
        safeWebUrl(fromClipboard('url', '', is.webUrl)(element)) ?? 'https://example.org/'
    },
    provider: attribute('provider', 'other', is.oneOf(...EMBED_PROVIDERS)),
    title: attribute('title', '', is.textUpTo(300)),
    caption: attribute('caption', '', is.textUpTo(1_000))
  }),
  parseHTML: () => [{ tag: 'div.embed[data-node]' }],
  renderHTML: ({ node }) => ['div', mergeAttributes(toClipboard(node.attrs), { class: 'embed' })]
})

/** Where excerpts in archives stop. */
export const ReadMore = Node.create({
  name: 'readMore',
  group: 'block',
  atom: true,
  addAttributes: () => ({ label: attribute('label', '', is.textUpTo(200)) }),
  parseHTML: () => [{ tag: 'div.read-more[data-node]' }],
  renderHTML: ({ node }) => ['div', mergeAttributes(toClipboard(node.attrs), { class: 'read-more' })]
})

/** HTML that has no node here, kept as it came; shown to readers after cleaning, and marked "to review" at the desk. */
export const HtmlBlock = Node.create({
  name: 'htmlBlock',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    html: attribute('html', '', is.textUpTo(500_000)),
    /** What it was: "wp:columns", "shortcode:contact-form", "iframe", … */
    origin: attribute('origin', '', is.textUpTo(100))
  }),
  parseHTML: () => [{ tag: 'div.html-block[data-node]' }],
  renderHTML: ({ node }) => ['div', mergeAttributes(toClipboard(node.attrs), { class: 'html-block' })]
})

export const publicationNodes = [Figure, Caption, Gallery, Note, NoteReference, Sources, Embed, ReadMore, HtmlBlock]
