/** Something that HTML said and a document can't, and what was done about it; each code has a sentence in messages/. */
export type Adaptation = { code: AdaptationCode; detail: string }

export type AdaptationCode =
  | 'layout-flattened'
  | 'details-opened'
  | 'definition-list'
  | 'heading-level'
  | 'abbreviation'
  | 'gallery-caption'
  | 'pages-joined'
  | 'script-removed'
  | 'style-removed'
  | 'unsafe-link'
  | 'tracking-pixel'
  | 'unknown-block'
  | 'dynamic-block'
  | 'unknown-shortcode'
  | 'unknown-element'
  | 'kept-html'
  | 'image-unusable'
  | 'file-linked'
  | 'missing-note'
  | 'missing-reusable-block'
  | 'quote-split'
  | 'cell-simplified'
  | 'too-deep'
  | 'kept-whole'

export type ImageSource = { src: string; attachmentId: string; alt: string | null }
export type ResolvedImage = { mediaId: string; alt: string; caption: string }

/** What a piece of HTML can't say by itself: whoever converts it knows. */
export type Surroundings = {
  /** The picture as a row of ours; null: it can't be had. */
  image: (source: ImageSource) => ResolvedImage | null
  /** The address as it should stand in the document. */
  link: (href: string) => string
  /** Does this link lead to the file of the picture it is put around? */
  isFileOf: (href: string, src: string) => boolean
  /** Pictures of `[gallery]`: those named, or those attached to this post. */
  gallery: (ids: string[] | null) => ResolvedImage[]
  /** Address of an attached file, for `[playlist ids]`. */
  fileUrl: (attachmentId: string) => string | null
  /** Words of footnotes by id. */
  footnotes: ReadonlyMap<string, string>
  /** Markup of a reusable block (`wp:block`). */
  reusableBlock: (id: string) => string | null
}

/** For HTML that comes alone. */
export const nothingAround: Surroundings = {
  image: () => null,
  link: (href) => href,
  isFileOf: () => false,
  gallery: () => [],
  fileUrl: () => null,
  footnotes: new Map(),
  reusableBlock: () => null
}
