import 'server-only'
import { publishedOnly } from '#features/posts/data.ts'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { writtenHref } from '#lib/safe-url.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { nest } from './nest.ts'
import { type MenuItem, type MenuLink, type Menus, type MenuTarget, type ResolvedItem, readMenu } from './schema.ts'

/** Where each thing leads, and whether readers find something there. */
type Place = { name: string; path: string | null; isPublic: boolean }

const TARGETS_FOUND = 8

/** What stands on every page: `header` is null while nobody has made that menu. */
export type PublishedMenus = { header: MenuLink[] | null; footer: MenuLink[]; footerText: string }

/** The menus of the publication as readers see them, and the line at the foot. */
export async function getPublishedMenus(): Promise<PublishedMenus> {
  const stored = await readStored()
  const [header, footer] = await Promise.all([resolve(stored.header), resolve(stored.footer)])
  return { header: header.length > 0 ? nest(header) : null, footer: nest(footer), footerText: stored.footerText }
}

/**
 * The menus as they are stored, each item with what it leads to.
 * @throws AppError `forbidden`
 */
export async function getMenusForActor(
  actor: Actor
): Promise<{ header: ResolvedItem[]; footer: ResolvedItem[]; footerText: string }> {
  if (!may(actor, 'settings.change')) throw new AppError('forbidden')

  const { header, footer, footerText } = await readStored()
  return { header: await resolve(header), footer: await resolve(footer), footerText }
}

async function readStored(): Promise<Menus> {
  const row = await db().publication.findUnique({
    where: { id: 1 },
    select: { headerMenu: true, footerMenu: true, footerText: true }
  })
  return { header: readMenu(row?.headerMenu), footer: readMenu(row?.footerMenu), footerText: row?.footerText ?? '' }
}

/** Each item with its place. */
export async function resolve(items: MenuItem[]): Promise<ResolvedItem[]> {
  const places = await findPlaces(items)
  return items.map((item) => {
    if (item.kind === 'address') return { item, name: item.label, path: writtenHref(item.href), isPublic: true }
    const place = places.get(item.id) ?? { name: '', path: null, isPublic: false }
    return { item, ...place, name: item.label || place.name }
  })
}

async function findPlaces(items: MenuItem[]): Promise<Map<string, Place>> {
  const ids = (kind: MenuItem['kind']) => items.flatMap((item) => (item.kind === kind && 'id' in item ? [item.id] : []))
  const some = { posts: { where: { post: publishedOnly() }, take: 1, select: { postId: true } } } as const
  const [posts, tags, people, series, categories] = await Promise.all([
    db().post.findMany({ where: { id: { in: ids('post') } }, select: postSelect }),
    db().tag.findMany({ where: { id: { in: ids('tag') } }, select: { id: true, name: true, slug: true, ...some } }),
    db().person.findMany({
      where: { id: { in: ids('person') } },
      select: { id: true, name: true, handle: true, ...some }
    }),
    db().series.findMany({
      where: { id: { in: ids('series') } },
      select: { id: true, name: true, slug: true, posts: { where: publishedOnly(), take: 1, select: { id: true } } }
    }),
    findCategories(ids('category'))
  ])

  const has = (row: { posts: unknown[] }) => row.posts.length > 0
  return new Map<string, Place>([
    ...posts.map((row) => [row.id, placeOfPost(row)] as const),
    ...tags.map((row) => [row.id, { name: row.name, path: `/tag/${row.slug}`, isPublic: has(row) }] as const),
    ...people.map((row) => [row.id, { name: row.name, path: `/author/${row.handle}`, isPublic: has(row) }] as const),
    ...series.map((row) => [row.id, { name: row.name, path: `/series/${row.slug}`, isPublic: has(row) }] as const),
    ...categories
  ])
}

const postSelect = {
  id: true,
  title: true,
  slug: true,
  status: true,
  publishedAt: true,
  passwordHash: true,
  draft: { select: { title: true } }
} satisfies Prisma.PostSelect

function placeOfPost(row: Prisma.PostGetPayload<{ select: typeof postSelect }>): Place {
  const isPublic = row.status === 'published' && row.publishedAt !== null && row.publishedAt <= new Date()
  return {
    name: (isPublic ? row.title : row.draft?.title) ?? row.title,
    path: row.slug === null ? null : `/${row.slug}`,
    isPublic: isPublic && row.slug !== null && row.passwordHash === null
  }
}

/** A category leads somewhere when its branch holds a published text. */
async function findCategories(ids: string[]): Promise<[string, Place][]> {
  const rows = await db().category.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, path: true }
  })
  return Promise.all(
    rows.map(async ({ id, name, path }): Promise<[string, Place]> => {
      const branch = { OR: [{ path }, { path: { startsWith: `${path}/` } }] }
      const text = await db().postCategory.findFirst({
        where: { category: branch, post: publishedOnly() },
        select: { postId: true }
      })
      return [id, { name, path: `/category/${path}`, isPublic: text !== null }]
    })
  )
}

/**
 * Things of ours whose name holds the words, for a menu to lead to: pages first.
 * @throws AppError `forbidden`
 */
export async function searchMenuTargets(actor: Actor, words: string): Promise<MenuTarget[]> {
  if (!may(actor, 'settings.change')) throw new AppError('forbidden')

  const contains = words
    .toWellFormed()
    .replaceAll('\u0000', '')
    .trim()
    .replace(/[\\%_]/g, '\\$&')
  const matches = { contains, mode: 'insensitive' } as const
  const named = {
    where: { name: matches },
    orderBy: { name: 'asc' },
    take: TARGETS_FOUND,
    select: { id: true }
  } as const
  const [posts, categories, tags, series, people] = await Promise.all([
    db().post.findMany({
      where: { status: { not: 'trashed' }, OR: [{ title: matches }, { draft: { title: matches } }] },
      orderBy: [{ kind: 'desc' }, { updatedAt: 'desc' }],
      take: TARGETS_FOUND,
      select: { id: true }
    }),
    db().category.findMany(named),
    db().tag.findMany(named),
    db().series.findMany(named),
    db().person.findMany(named)
  ])

  const items = Object.entries({ post: posts, category: categories, tag: tags, series, person: people }).flatMap(
    ([kind, rows]) => rows.map(({ id }) => ({ kind: kind as MenuTarget['kind'], id, label: '', depth: 0 as const }))
  )
  const found = await resolve(items)
  return found.flatMap(({ item, name, path, isPublic }) =>
    'id' in item && name !== '' ? [{ kind: item.kind, id: item.id, name, path, isPublic }] : []
  )
}
