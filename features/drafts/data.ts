import 'server-only'
import { mediaIdsOf } from '#features/editor/document/validate.ts'
import { getMediaViews } from '#features/media/data.ts'
import { getReview } from '#features/review/data.ts'
import type { AccountActor, Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import type { Post, Prisma } from '#prisma/generated/client.ts'
import type { PostStatus } from '#prisma/generated/enums.ts'
import { literal } from './listing/literal.ts'
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
  const [tags, categories, media, review] = await Promise.all([
    db().tag.findMany({ where: { id: { in: copy.tagIds } }, select: { id: true, name: true } }),
    db().category.findMany({ where: { id: { in: copy.categoryIds } }, select: { id: true, name: true } }),
    getMediaViews(mediaIds),
    getReview(post.id)
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
    review,
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
