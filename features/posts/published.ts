import type { HeadingEntry } from '#features/editor/document/derive.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { MediaView } from '#features/media/schema.ts'
import type { PostKind } from '#prisma/generated/enums.ts'

/** A name that leads somewhere on the site. */
export type PlaceLink = { name: string; path: string }

/** A published text as pages show it. Dates are ISO strings. */
export type PublishedPost = {
  id: string
  kind: PostKind
  slug: string
  title: string
  /** What title and text are written in, where that is not the publication's language. */
  language: string | null
  /** The author's, or the first sentences. */
  excerpt: string
  /** What search engines and previews are told instead of title and excerpt; "" when nothing. */
  seoTitle: string
  seoDescription: string
  /** Null where only excerpts are shown. */
  doc: JsonNode | null
  headings: HeadingEntry[]
  wordCount: number
  publishedAt: string
  revisedAt: string | null
  featured: boolean
  commentsOpen: boolean
  likeCount: number
  /** `fediverse`: "@name@host" or "". */
  authors: { name: string; handle: string; fediverse: string }[]
  tags: { name: string; slug: string }[]
  categories: { name: string; path: string }[]
  featuredMedia: MediaView | null
  /** What the document shows, by id. */
  media: Record<string, MediaView>
  /** Present addresses of the published texts that it links to, by id. */
  links: Record<string, string>
}

/** Enough of a text to link to it. */
export type PostLink = Pick<PublishedPost, 'id' | 'slug' | 'title' | 'language' | 'publishedAt'>

/** Which texts an archive lists; several narrow each other. */
export type ArchiveScope = {
  tag?: string
  /** Path of a category: its branch is listed. */
  category?: string
  author?: string
  /** Slug of a series. */
  series?: string
  /** Instants: from (included) until (left out). */
  between?: { from: Date; until: Date }
}

export type PostPage = { posts: PublishedPost[]; total: number; pages: number }

/** A year, or a month of it. */
export type Period = { year: number; month: number | null; count: number }

/** How many texts a month holds. */
export type MonthCount = { year: number; month: number; count: number }
