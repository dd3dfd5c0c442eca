import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import type { PostKind } from '#prisma/generated/enums.ts'

/** What the filters of a list offer. */
export type FilterChoices = {
  /** Empty for those who see their own texts only. */
  authors: { handle: string; name: string }[]
  tags: string[]
  categories: { id: string; path: string; name: string; depth: number }[]
  years: number[]
}

/** A menu or a list of proposals that is longer helps nobody; every name can still be typed or stand in an address. */
const MOST = 300

/** People who sign, tags, categories and the years from the first published text to the last. */
export async function getFilterChoices(actor: AccountActor, kind: PostKind): Promise<FilterChoices> {
  const [authors, tags, categories, first, last] = await Promise.all([
    may(actor, 'post.read')
      ? db().person.findMany({
          where: { posts: { some: {} } },
          select: { handle: true, name: true },
          orderBy: { name: 'asc' },
          take: MOST
        })
      : [],
    db().tag.findMany({ select: { name: true }, orderBy: { name: 'asc' }, take: MOST }),
    db().category.findMany({ select: { id: true, path: true, name: true }, orderBy: { path: 'asc' }, take: MOST }),
    yearOf(kind, 'asc'),
    yearOf(kind, 'desc')
  ])
  const years = first === null || last === null ? [] : Array.from({ length: last - first + 1 }, (_, at) => last - at)
  return {
    authors,
    tags: tags.map(({ name }) => name),
    categories: categories.map((category) => ({ ...category, depth: category.path.split('/').length - 1 })),
    years: years.slice(0, MOST)
  }
}

async function yearOf(kind: PostKind, order: 'asc' | 'desc'): Promise<number | null> {
  const post = await db().post.findFirst({
    where: { kind, status: 'published' },
    select: { publishedAt: true },
    orderBy: { publishedAt: order }
  })
  return post?.publishedAt?.getUTCFullYear() ?? null
}
