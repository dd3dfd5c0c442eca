import type { JsonNode } from '#features/editor/document/json.ts'
import { migrateDocument, SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { DraftInput } from './schema.ts'

/** What must be read of a post to know its working copy. */
export const workingCopySelect = {
  slug: true,
  title: true,
  excerpt: true,
  doc: true,
  schemaVersion: true,
  featuredMediaId: true,
  seriesId: true,
  seoTitle: true,
  seoDescription: true,
  language: true,
  draft: true,
  tags: { orderBy: { position: 'asc' }, select: { tagId: true, tag: { select: { slug: true } } } },
  categories: { select: { categoryId: true, category: { select: { path: true } } } }
} satisfies Prisma.PostSelect

type WithWorkingCopy = Prisma.PostGetPayload<{ select: typeof workingCopySelect }>

export const EMPTY_DOCUMENT: JsonNode = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The working copy: the draft, or what is published when there is none. In the present grammar. */
export function workingCopyOf(post: WithWorkingCopy): DraftInput {
  const { draft } = post
  const source = draft ?? post
  // Stored documents have been validated when they were written.
  const doc = source.doc === null ? EMPTY_DOCUMENT : migrateDocument(source.doc as JsonNode, source.schemaVersion)

  return {
    title: source.title,
    slug: draft ? draft.slug : (post.slug ?? ''),
    excerpt: source.excerpt,
    doc,
    schemaVersion: SCHEMA_VERSION,
    featuredMediaId: source.featuredMediaId,
    tagIds: draft ? draft.tagIds : post.tags.map(({ tagId }) => tagId),
    categoryIds: draft ? draft.categoryIds : post.categories.map(({ categoryId }) => categoryId),
    seriesId: source.seriesId,
    seoTitle: source.seoTitle,
    seoDescription: source.seoDescription,
    language: source.language
  }
}

/** Text that PostgreSQL can hold: no NUL, no half of a surrogate pair. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '')
}

/** A document as Prisma writes it. */
export function asJson(doc: JsonNode): Prisma.InputJsonObject {
  return doc as unknown as Prisma.InputJsonObject
}
