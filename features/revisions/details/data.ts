import 'server-only'
import type { Queries } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { RevisionDetails } from '../schema.ts'

type Term = { id: string; name: string }

const pointers = {
  slug: true,
  featuredMediaId: true,
  seriesId: true,
  seoTitle: true,
  seoDescription: true,
  language: true
} as const

/** As the working copy's select, without the text: every save reads this. */
const besideSelect = {
  ...pointers,
  draft: { select: { ...pointers, tagIds: true, categoryIds: true } },
  tags: { orderBy: { position: 'asc' }, select: { tagId: true } },
  categories: { select: { categoryId: true } }
} satisfies Prisma.PostSelect

/** What stands beside the working copy of a text at this moment, as its history keeps it. */
export async function readDetails(queries: Queries, postId: string): Promise<RevisionDetails> {
  const post = await queries.post.findUniqueOrThrow({ where: { id: postId }, select: besideSelect })
  const { featuredMediaId, seriesId, seoTitle, seoDescription, language } = post.draft ?? post
  // Left empty, a text that has an address stays there.
  const slug = post.draft?.slug || post.slug || ''
  const tagIds = post.draft?.tagIds ?? post.tags.map(({ tagId }) => tagId)
  const categoryIds = post.draft?.categoryIds ?? post.categories.map(({ categoryId }) => categoryId)

  const named = { id: true, name: true } as const
  const tags = await queries.tag.findMany({ where: { id: { in: tagIds } }, select: named })
  const categories = await queries.category.findMany({ where: { id: { in: categoryIds } }, select: named })
  const series = seriesId ? await queries.series.findUnique({ where: { id: seriesId }, select: named }) : null
  return {
    slug,
    tags: inOrder(tagIds, tags),
    categories: inOrder(categoryIds, categories),
    series,
    featuredMediaId,
    seoTitle,
    seoDescription,
    language
  }
}

function inOrder(ids: string[], terms: Term[]): Term[] {
  return ids.flatMap((id) => terms.filter((term) => term.id === id))
}
