import 'server-only'
import { mediaIdsOf } from '#features/editor/document/validate.ts'
import { getMediaViews } from '#features/media/data.ts'
import { may } from '#features/roles/policy.ts'
import type { AccountActor, Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import type { Post, Prisma } from '#prisma/generated/client.ts'
import type { PostKind, PostStatus } from '#prisma/generated/enums.ts'
import { endOfTrash, LIST_SIZE } from './constants.ts'
import { mayDraft, rightsOf } from './policy.ts'
import type { DraftView, TermView } from './schema.ts'
import { getLiveLinks } from './sharing/data.ts'
import { workingCopyOf, workingCopySelect } from './working-copy.ts'

const draftSelect = {
  ...workingCopySelect,
  id: true,
  kind: true,
  status: true,
  version: true,
  trashedFrom: true,
  publishedAt: true,
  scheduledAt: true,
  updatedAt: true,
  featured: true,
  authors: { orderBy: { position: 'asc' }, select: { person: { select: { id: true, name: true } } } }
} satisfies Prisma.PostSelect

/** The working copy of a text and what surrounds it; null when it is not there, or not for this actor. */
export async function getDraftForActor(actor: Actor, id: string): Promise<DraftView | null> {
  const post = await db().post.findUnique({ where: { id }, select: { ...draftSelect, passwordHash: true } })
  if (!post) return null

  const own = isOwn(
    actor,
    post.authors.map(({ person }) => person.id)
  )
  const subject = { status: post.status, trashedFrom: post.trashedFrom, own }
  if (!mayDraft(actor, 'read', subject)) return null

  const copy = workingCopyOf(post)
  const mediaIds = [...mediaIdsOf(copy.doc), ...(copy.featuredMediaId ? [copy.featuredMediaId] : [])]
  const [tags, categories, media] = await Promise.all([
    db().tag.findMany({ where: { id: { in: copy.tagIds } }, select: { id: true, name: true } }),
    db().category.findMany({ where: { id: { in: copy.categoryIds } }, select: { id: true, name: true } }),
    getMediaViews(mediaIds)
  ])
  const isPublic = post.status === 'published' && post.publishedAt !== null && post.publishedAt <= new Date()

  return {
    ...copy,
    tagIds: copy.tagIds.filter((tagId) => tags.some((tag) => tag.id === tagId)),
    id: post.id,
    accountId: actor.kind === 'account' ? actor.accountId : '',
    kind: post.kind,
    status: post.status,
    version: post.version,
    publicPath: isPublic && post.slug !== null ? `/${post.slug}` : null,
    publishedAt: post.publishedAt?.toISOString() ?? null,
    scheduledAt: scheduledAtOf(post)?.toISOString() ?? null,
    visibility: post.status === 'private' ? 'private' : post.passwordHash === null ? 'public' : 'password',
    savedAt: (post.draft?.savedAt ?? post.updatedAt).toISOString(),
    hasUnpublishedChanges: !isReleased(post.status) || post.draft !== null,
    featured: post.featured,
    authors: post.authors.map(({ person }) => person),
    tags: inOrder(copy.tagIds, tags),
    categories: inOrder(copy.categoryIds, categories),
    media,
    previewLinks: mayDraft(actor, 'share', subject) ? await getLiveLinks(db(), post.id) : [],
    may: rightsOf(actor, subject)
  }
}

/** An imported text that is still to come has its hour as the date of publication. */
function scheduledAtOf(post: Pick<Post, 'status' | 'scheduledAt' | 'publishedAt'>): Date | null {
  return post.status === 'scheduled' ? (post.scheduledAt ?? post.publishedAt) : null
}

/** Whether its readers, be they the desk alone, have a version of it. */
function isReleased(status: PostStatus): boolean {
  return status === 'published' || status === 'private'
}

function isOwn(actor: Actor, personIds: string[]): boolean {
  return actor.kind === 'account' && personIds.includes(actor.personId)
}

function inOrder(ids: string[], terms: TermView[]): TermView[] {
  return ids.flatMap((id) => terms.filter((term) => term.id === id))
}

export type DraftListQuery = {
  kind: PostKind
  /** Without it: everything but the trash. */
  state?: PostStatus | undefined
  mine: boolean
  search: string
  page: number
}

export type DraftListItem = {
  id: string
  title: string
  status: PostStatus
  authors: string[]
  tagCount: number
  publishedAt: Date | null
  updatedAt: Date
  /** When it is deleted for good; null outside of the trash. */
  deletedAt: Date | null
  publicPath: string | null
  hasUnpublishedChanges: boolean
  may: { save: boolean; trash: boolean; restore: boolean; delete: boolean }
}

export type DraftList = { items: DraftListItem[]; total: number; pages: number }

const listSelect = {
  id: true,
  title: true,
  slug: true,
  status: true,
  trashedFrom: true,
  trashedAt: true,
  publishedAt: true,
  scheduledAt: true,
  updatedAt: true,
  draft: { select: { title: true, tagIds: true } },
  authors: { orderBy: { position: 'asc' }, select: { person: { select: { id: true, name: true } } } },
  _count: { select: { tags: true } }
} satisfies Prisma.PostSelect

/** One page of the desk's list, most recently touched first. Authors and contributors see their own texts. */
export async function getDraftList(actor: AccountActor, query: DraftListQuery): Promise<DraftList> {
  const where = listWhere(actor, query)
  const [total, rows] = await Promise.all([
    db().post.count({ where }),
    db().post.findMany({
      where,
      select: listSelect,
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: (query.page - 1) * LIST_SIZE,
      take: LIST_SIZE
    })
  ])
  return { total, pages: Math.max(1, Math.ceil(total / LIST_SIZE)), items: rows.map((row) => toItem(actor, row)) }
}

function listWhere(actor: AccountActor, { kind, state, mine, search }: DraftListQuery): Prisma.PostWhereInput {
  const words = search.trim()
  const matches = { contains: literal(words), mode: 'insensitive' as const }
  return {
    kind,
    status: state ?? { not: 'trashed' },
    ...((mine || !may(actor, 'post.read')) && { authors: { some: { personId: actor.personId } } }),
    ...(words !== '' && { OR: [{ title: matches }, { draft: { title: matches } }] })
  }
}

/** Words as LIKE reads them: Prisma leaves its wildcards to whoever asks. */
function literal(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&')
}

function toItem(actor: AccountActor, row: Prisma.PostGetPayload<{ select: typeof listSelect }>): DraftListItem {
  const own = isOwn(
    actor,
    row.authors.map(({ person }) => person.id)
  )
  const subject = { status: row.status, trashedFrom: row.trashedFrom, own }
  const isPublic = row.status === 'published' && row.publishedAt !== null && row.publishedAt <= new Date()
  return {
    id: row.id,
    title: row.draft?.title ?? row.title,
    status: row.status,
    authors: row.authors.map(({ person }) => person.name),
    tagCount: row.draft?.tagIds.length ?? row._count.tags,
    publishedAt: scheduledAtOf(row) ?? row.publishedAt,
    updatedAt: row.updatedAt,
    deletedAt: row.status === 'trashed' && row.trashedAt ? endOfTrash(row.trashedAt) : null,
    publicPath: isPublic && row.slug !== null ? `/${row.slug}` : null,
    hasUnpublishedChanges: isReleased(row.status) && row.draft !== null,
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

/** How many texts of the list stand in each state. */
export async function getDraftCounts(
  actor: AccountActor,
  query: Pick<DraftListQuery, 'kind' | 'mine' | 'search'>
): Promise<Partial<Record<PostStatus, number>>> {
  const { status: _every, ...where } = listWhere(actor, { ...query, page: 1 })
  const rows = await db().post.groupBy({ by: ['status'], where, _count: true })
  return Object.fromEntries(rows.map((row) => [row.status, row._count]))
}

/** Tags whose name holds the words, those most used first; the actor is anybody at the desk. */
export async function searchTags(_actor: AccountActor, words: string): Promise<TermView[]> {
  return db().tag.findMany({
    where: { name: { contains: literal(words.replaceAll('\u0000', '').trim()), mode: 'insensitive' } },
    orderBy: [{ posts: { _count: 'desc' } }, { name: 'asc' }],
    select: { id: true, name: true },
    take: 12
  })
}

/** Every series by name, those without a published part included. */
export async function getSeriesChoices(): Promise<TermView[]> {
  const rows = await db().series.findMany({ select: { id: true, name: true } })
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'fr'))
}

/** All categories as a list in the order of the tree, each with its depth. */
export async function getCategoryChoices(): Promise<(TermView & { depth: number })[]> {
  const rows = await db().category.findMany({ orderBy: { path: 'asc' }, select: { id: true, name: true, path: true } })
  return rows
    .toSorted((a, b) => comparePaths(a.path, b.path))
    .map(({ id, name, path }) => ({ id, name, depth: path.split('/').length - 1 }))
}

/** Segment by segment: a plain comparison would put "a-b" between "a" and "a/b". */
function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  const at = left.findIndex((segment, index) => segment !== right[index])
  return at === -1 ? left.length - right.length : (left[at] ?? '').localeCompare(right[at] ?? '')
}
