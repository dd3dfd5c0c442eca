import type { Appearance } from '#features/posts/constants.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** What must be read of a post to know where it appears. */
export const appearanceSelect = {
  id: true,
  slug: true,
  status: true,
  publishedAt: true,
  tags: { select: { tag: { select: { slug: true } } } },
  categories: { select: { category: { select: { path: true } } } },
  authors: { select: { person: { select: { handle: true } } } },
  series: { select: { slug: true } }
} satisfies Prisma.PostSelect

type AppearingPost = Prisma.PostGetPayload<{ select: typeof appearanceSelect }>

/** Where readers find a post, given its state; nowhere but under its own name when it is not published. */
export function appearanceOf(post: AppearingPost, timeZone: string): Appearance {
  const slugs = post.slug === null ? [] : [post.slug]
  if (post.status !== 'published' || post.publishedAt === null) {
    return { id: post.id, slugs, tags: [], categories: [], authors: [], series: [], years: [] }
  }

  return {
    id: post.id,
    slugs,
    tags: post.tags.map(({ tag }) => tag.slug),
    categories: post.categories.map(({ category }) => category.path),
    authors: post.authors.map(({ person }) => person.handle),
    series: post.series ? [post.series.slug] : [],
    years: [yearIn(timeZone, post.publishedAt)]
  }
}

/** The year that calendars of a zone show at an instant. */
function yearIn(timeZone: string, instant: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', calendar: 'gregory' }).formatToParts(instant)
  return Number(parts.find((part) => part.type === 'year')?.value)
}
