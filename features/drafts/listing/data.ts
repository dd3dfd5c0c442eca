import 'server-only'
import { getPublication } from '#features/publication/data.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { PostStatus } from '#prisma/generated/enums.ts'
import { endOfTrash, LIST_SIZE } from '../constants.ts'
import type { DraftFilter, DraftListQuery, Mark } from '../list-query.ts'
import { mayDraft } from '../policy.ts'
import { conditionsOf, inState } from './conditions.ts'
import { foundBy } from './found.ts'
import { pageOf } from './pages.ts'

export type DraftListItem = {
  id: string
  title: string
  status: PostStatus
  authors: string[]
  tagCount: number
  featured: boolean
  publishedAt: Date | null
  scheduledAt: Date | null
  updatedAt: Date
  /** When it is deleted for good; null outside of the trash. */
  deletedAt: Date | null
  publicPath: string | null
  hasUnpublishedChanges: boolean
  may: { save: boolean; trash: boolean; restore: boolean; delete: boolean }
}

/** One page; its first and last row where the list goes on before and after them. */
export type DraftList = { items: DraftListItem[]; previous: Mark | null; next: Mark | null }

const listSelect = {
  id: true,
  title: true,
  slug: true,
  status: true,
  featured: true,
  trashedFrom: true,
  trashedAt: true,
  publishedAt: true,
  scheduledAt: true,
  updatedAt: true,
  draft: { select: { title: true, tagIds: true } },
  authors: { orderBy: { position: 'asc' }, select: { person: { select: { id: true, name: true } } } },
  // Counted here: the database would count those of every text there is.
  tags: { select: { tagId: true } }
} satisfies Prisma.PostSelect

/** One page of the desk's list. Authors and contributors see their own texts. */
export async function getDraftList(actor: AccountActor, query: DraftListQuery): Promise<DraftList> {
  const marks = await withListing(
    actor,
    query,
    (queries, { found, where }) =>
      queries.$queryRaw<Mark[]>`${found} ${pageOf(query, Prisma.sql`${where} AND ${inState(query)}`)}`
  )
  const { side, mark } = query.place
  const isMore = marks.length > LIST_SIZE
  const read = marks.slice(0, LIST_SIZE)
  const page = side === 'after' ? read : read.toReversed()
  const [hasPrevious, hasNext] = side === 'after' ? [mark !== null, isMore] : [isMore, mark !== null]

  return {
    items: await itemsOf(actor, page),
    previous: hasPrevious ? (page[0] ?? null) : null,
    next: hasNext ? (page.at(-1) ?? null) : null
  }
}

/** How many texts of the list stand in each state. */
export async function getDraftCounts(
  actor: AccountActor,
  filter: DraftFilter
): Promise<Partial<Record<PostStatus, number>>> {
  const rows = await withListing(
    actor,
    filter,
    (queries, { found, where }) => queries.$queryRaw<{ status: PostStatus; count: number }[]>`
      ${found} SELECT p.status::text AS status, count(*)::int AS count FROM post p WHERE ${where} GROUP BY p.status`
  )
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
}

/** The ids of the first texts of a list, for whoever means all of it. */
export async function getDraftIds(actor: AccountActor, query: DraftListQuery, most: number): Promise<string[]> {
  const rows = await withListing(
    actor,
    query,
    (queries, { found, where }) => queries.$queryRaw<{ id: string }[]>`
      ${found} SELECT p.id FROM post p WHERE ${where} AND ${inState(query)}
      ORDER BY p.updated_at DESC, p.id DESC LIMIT ${most}`
  )
  return rows.map(({ id }) => id)
}

type Listing = { found: Prisma.Sql; where: Prisma.Sql }

async function withListing<T>(
  actor: AccountActor,
  filter: DraftFilter,
  read: (queries: Queries, listing: Listing) => Promise<T>
): Promise<T> {
  const { timeZone } = await getPublication()
  const search = await foundBy(db(), filter.search)
  const found = search ? Prisma.sql`WITH found AS MATERIALIZED (${search})` : Prisma.empty
  return read(db(), { found, where: conditionsOf(actor, filter, { timeZone, isSearched: search !== null }) })
}

/** The rows of these ids, in the same order. */
async function itemsOf(actor: AccountActor, marks: Mark[]): Promise<DraftListItem[]> {
  const rows = await db().post.findMany({ where: { id: { in: marks.map(({ id }) => id) } }, select: listSelect })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return marks.flatMap(({ id }) => byId.get(id) ?? []).map((row) => toItem(actor, row))
}

function toItem(actor: AccountActor, row: Prisma.PostGetPayload<{ select: typeof listSelect }>): DraftListItem {
  const own = row.authors.some(({ person }) => person.id === actor.personId)
  const subject = { status: row.status, trashedFrom: row.trashedFrom, own }
  const isDated = row.publishedAt !== null && row.publishedAt <= new Date()
  const isPublic = row.status === 'published' && isDated
  return {
    id: row.id,
    title: row.draft?.title ?? row.title,
    status: row.status,
    authors: row.authors.map(({ person }) => person.name),
    tagCount: row.draft?.tagIds.length ?? row.tags.length,
    featured: row.featured,
    publishedAt: row.publishedAt,
    // An imported text that is still to come has its hour as the date of publication.
    scheduledAt: row.status === 'scheduled' ? (row.scheduledAt ?? row.publishedAt) : null,
    updatedAt: row.updatedAt,
    deletedAt: row.status === 'trashed' && row.trashedAt ? endOfTrash(row.trashedAt) : null,
    publicPath: isPublic && row.slug !== null ? `/${row.slug}` : null,
    hasUnpublishedChanges: (row.status === 'published' || row.status === 'private') && row.draft !== null,
    may: {
      save: mayDraft(actor, 'save', subject),
      trash: mayDraft(actor, 'trash', subject),
      restore: mayDraft(actor, 'restore', subject),
      delete: mayDraft(actor, 'delete', subject)
    }
  }
}

/** Title of a text in the trash that this actor may take back; null otherwise. */
export async function getDraftTrashed(actor: AccountActor, id: string): Promise<string | null> {
  const row = await db().post.findUnique({ where: { id }, select: listSelect })
  const item = row && toItem(actor, row)
  return item?.may.restore ? item.title : null
}
