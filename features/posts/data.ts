import 'server-only'
import type { JsonNode } from '#features/editor/document/json.ts'
import { linkedPostIdsOf } from '#features/editor/document/links.ts'
import { migrateDocument } from '#features/editor/document/migrations.ts'
import { getMediaViews, toMediaView } from '#features/media/data.ts'
import { db } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { isReservedSlug } from './constants.ts'
import { getLanguages } from './languages/data.ts'
import type { ArchiveScope, PostLink, PostPage, PublishedPost } from './published.ts'

/** What readers may see, and nothing else: every read for readers goes through this. */
export function publishedOnly(): Prisma.PostWhereInput {
  return { status: 'published', publishedAt: { lte: new Date() }, passwordHash: null, slug: { not: null } }
}

/** The same for queries in SQL, of the table under this alias. */
export function publishedInSql(alias: string): Prisma.Sql {
  const post = Prisma.raw(alias)
  return Prisma.sql`(${post}.status = 'published' AND ${post}.published_at <= now() AND ${post}.password_hash IS NULL
    AND ${post}.slug IS NOT NULL)`
}

const summary = {
  id: true,
  kind: true,
  slug: true,
  title: true,
  excerpt: true,
  derivedExcerpt: true,
  seoTitle: true,
  seoDescription: true,
  headings: true,
  wordCount: true,
  mediaIds: true,
  publishedAt: true,
  revisedAt: true,
  featured: true,
  commentsOpen: true,
  likeCount: true,
  authors: {
    orderBy: { position: 'asc' },
    select: { person: { select: { name: true, handle: true, fediverse: true } } }
  },
  tags: { orderBy: { position: 'asc' }, select: { tag: { select: { name: true, slug: true } } } },
  categories: {
    orderBy: { category: { path: 'asc' } },
    select: { category: { select: { name: true, path: true } } }
  },
  featuredMedia: true
} satisfies Prisma.PostSelect

const whole = { ...summary, doc: true, schemaVersion: true } satisfies Prisma.PostSelect

type SummaryRow = Prisma.PostGetPayload<{ select: typeof summary }>
type Row = SummaryRow & { doc?: Prisma.JsonValue; schemaVersion?: number }

/** The published article or page at this address, or null. */
export async function getPublishedPost(slug: string): Promise<PublishedPost | null> {
  if (isReservedSlug(slug)) return null

  const row = await db().post.findFirst({ where: { ...publishedOnly(), slug }, select: whole })
  return row && ((await toViews([row]))[0] ?? null)
}

/** A text behind a password, for whoever has shown that they know the one whose hash this is. */
export async function getPublishedOpened(id: string, passwordHash: string): Promise<PublishedPost | null> {
  const row = await db().post.findFirst({ where: { ...publishedOnly(), id, passwordHash }, select: whole })
  return row && ((await toViews([row]))[0] ?? null)
}

/** Whether readers find an article or page at this address, be it behind a password. */
export async function hasPublishedPost(slug: string): Promise<boolean> {
  if (isReservedSlug(slug)) return false
  const { passwordHash: _, ...published } = publishedOnly()
  return (await db().post.findFirst({ where: { ...published, slug }, select: { id: true } })) !== null
}

/** Whether a list of articles goes on after its first `beyond`. */
export async function hasPublishedPosts(scope: ArchiveScope, beyond: number): Promise<boolean> {
  return (await db().post.findFirst({ where: whereScope(scope), skip: beyond, select: { id: true } })) !== null
}

export type ArchiveQuery = {
  scope: ArchiveScope
  page: number
  perPage: number
  style: 'full' | 'excerpt'
  /** The front page puts what is "featured" first. */
  featuredFirst?: boolean
  /** A series is read from its beginning. */
  oldestFirst?: boolean
}

/** One page of published articles, newest first unless told otherwise. */
export async function getPublishedPosts({
  scope,
  page,
  perPage,
  style,
  featuredFirst = false,
  oldestFirst = false
}: ArchiveQuery): Promise<PostPage> {
  const where = whereScope(scope)
  const order = oldestFirst ? 'asc' : 'desc'
  const [total, rows] = await Promise.all([
    db().post.count({ where }),
    db().post.findMany({
      where,
      select: style === 'full' ? whole : summary,
      orderBy: [...(featuredFirst ? [{ featured: 'desc' as const }] : []), { publishedAt: order }, { id: order }],
      skip: (page - 1) * perPage,
      take: perPage
    })
  ])

  return { posts: await toViews(rows), total, pages: Math.max(1, Math.ceil(total / perPage)) }
}

function whereScope({ tag, category, author, series, between }: ArchiveScope): Prisma.PostWhereInput {
  const inBranch = { OR: [{ path: category ?? '' }, { path: { startsWith: `${category}/` } }] }
  return {
    kind: 'post',
    AND: [publishedOnly(), between ? { publishedAt: { gte: between.from, lt: between.until } } : {}],
    ...(tag !== undefined && { tags: { some: { tag: { slug: tag } } } }),
    ...(category !== undefined && { categories: { some: { category: inBranch } } }),
    ...(author !== undefined && { authors: { some: { person: { handle: author } } } }),
    ...(series !== undefined && { series: { slug: series } })
  }
}

const link = { id: true, slug: true, title: true, publishedAt: true } satisfies Prisma.PostSelect
type LinkRow = Prisma.PostGetPayload<{ select: typeof link }>

/** The articles published just before and just after this one. */
export async function getPublishedNeighbours({
  id,
  publishedAt
}: Pick<PublishedPost, 'id' | 'publishedAt'>): Promise<{ previous: PostLink | null; next: PostLink | null }> {
  const beside = (than: 'lt' | 'gt', order: 'asc' | 'desc') =>
    db().post.findFirst({
      where: {
        kind: 'post',
        AND: [
          publishedOnly(),
          {
            OR: [{ publishedAt: { [than]: publishedAt } }, { publishedAt: { equals: publishedAt }, id: { [than]: id } }]
          }
        ]
      },
      select: link,
      orderBy: [{ publishedAt: order }, { id: order }]
    })
  const [previous, next] = await Promise.all([beside('lt', 'desc'), beside('gt', 'asc')])

  const links = await toLinks([previous, next].filter((row) => row !== null))
  const linkTo = (row: LinkRow | null) => links.find((one) => one.id === row?.id) ?? null
  return { previous: linkTo(previous), next: linkTo(next) }
}

/** The addresses at which readers find these texts, by id; those that readers don't see are left out. */
export async function getPublishedLinks(ids: string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {}

  const where = { ...publishedOnly(), id: { in: [...new Set(ids)] } }
  const rows = await db().post.findMany({ where, select: { id: true, slug: true } })
  return Object.fromEntries(rows.map(({ id, slug }) => [id, `/${slug}`]))
}

/** The newest articles, to link to. */
export async function getPublishedRecent(count: number): Promise<PostLink[]> {
  const rows = await db().post.findMany({
    where: { ...publishedOnly(), kind: 'post' },
    select: link,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: count
  })
  return toLinks(rows)
}

/** The pages that the navigation names: those without a parent, in their order. */
export async function getPublishedTopPages(): Promise<PostLink[]> {
  const rows = await db().post.findMany({
    where: { ...publishedOnly(), kind: 'page', parentId: null },
    select: { ...link, menuOrder: true },
    orderBy: [{ menuOrder: 'asc' }, { title: 'asc' }],
    take: 4
  })
  // The database sorts "À propos" after "Z".
  return toLinks(
    rows.sort((one, other) => one.menuOrder - other.menuOrder || one.title.localeCompare(other.title, 'fr'))
  )
}

async function toLinks(rows: LinkRow[]): Promise<PostLink[]> {
  const languages = await getLanguages(rows.map(({ id }) => id))
  return rows.map(({ id, slug, title, publishedAt }) => ({
    id,
    slug: slug ?? '',
    title,
    language: languages.get(id) ?? null,
    publishedAt: publishedAt?.toISOString() ?? ''
  }))
}

async function toViews(rows: Row[]): Promise<PublishedPost[]> {
  const read = rows.map((row) => ({ row, doc: documentOf(row) }))
  const withDoc = read.filter(({ doc }) => doc)
  const [media, links, languages] = await Promise.all([
    getMediaViews([...new Set(withDoc.flatMap(({ row }) => row.mediaIds))]),
    getPublishedLinks(withDoc.flatMap(({ doc }) => (doc ? linkedPostIdsOf(doc) : []))),
    getLanguages(rows.map(({ id }) => id))
  ])

  return read.map(({ row, doc }) => ({
    id: row.id,
    kind: row.kind,
    slug: row.slug ?? '',
    title: row.title,
    language: languages.get(row.id) ?? null,
    excerpt: row.excerpt || row.derivedExcerpt,
    doc,
    seoTitle: row.seoTitle,
    seoDescription: row.seoDescription,
    headings: row.headings as PublishedPost['headings'],
    wordCount: row.wordCount,
    publishedAt: row.publishedAt?.toISOString() ?? '',
    revisedAt: row.revisedAt?.toISOString() ?? null,
    featured: row.featured,
    commentsOpen: row.commentsOpen,
    likeCount: row.likeCount,
    authors: row.authors.map(({ person }) => person),
    tags: row.tags.map(({ tag }) => tag),
    categories: row.categories.map(({ category }) => category),
    featuredMedia: row.featuredMedia && toMediaView(row.featuredMedia),
    media: Object.fromEntries(row.mediaIds.flatMap((id) => (media[id] ? [[id, media[id]]] : []))),
    links: doc ? pick(links, linkedPostIdsOf(doc)) : {}
  }))
}

/** The text in the present grammar. */
function documentOf({ doc, schemaVersion }: Row): JsonNode | null {
  return doc ? migrateDocument(doc as never, schemaVersion ?? 1) : null
}

function pick(links: Record<string, string>, ids: string[]): Record<string, string> {
  return Object.fromEntries(ids.flatMap((id) => (links[id] ? [[id, links[id]]] : [])))
}
