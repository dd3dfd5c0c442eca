/** A label of a text: a tag or a category. */
export type FeedTerm = { term: string; label: string; scheme: string }

/** A text as every format of feed takes it. Addresses are absolute. */
export type FeedItem = {
  /** Never changes, whatever becomes of the address. */
  guid: string
  /** The same where an IRI is asked for. */
  iri: string
  url: string
  title: string
  /** Plain text. */
  summary: string
  html: string
  image: string | null
  publishedAt: Date
  updatedAt: Date
  authors: { name: string; url: string }[]
  terms: FeedTerm[]
}

export type Feed = {
  title: string
  /** Never "". */
  description: string
  language: string
  /** The archive that it follows. */
  url: string
  /** Who answers for texts that nobody signed. */
  publisher: { name: string; url: string }
  image: string | null
  updatedAt: Date
  items: FeedItem[]
}
