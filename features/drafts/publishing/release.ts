import 'server-only'
import { derive } from '#features/editor/document/derive.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import type { Told } from '#features/notices/mutations.ts'
import { forgetRedirect, redirectFrom } from '#features/redirects/mutations.ts'
import { endReview } from '#features/review/closing/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import type { Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { audit, type Change, keepRevision, timeZoneOf } from '../mutations.ts'
import type { DraftInput, PublishReason } from '../schema.ts'
import { asJson, workingCopyOf, workingCopySelect } from '../working-copy.ts'
import { appearanceOf, appearanceSelect } from './appearance.ts'
import { chooseSlug } from './slug.ts'

// What happens to a text between the lock on its row and the commit: asked for by people
// (publishing/mutations) and by the hour (scheduling/mutations).

export const releaseSelect = {
  ...appearanceSelect,
  ...workingCopySelect,
  publishedTimeZone: true
} satisfies Prisma.PostSelect
export type LoadedPost = Prisma.PostGetPayload<{ select: typeof releaseSelect }>

export type Released = Change & { version: number; path: string; publishedAt: Date; told: Told | null }
/** Who reads it: everybody, the desk alone, or whoever knows the password. */
export type Readership = { status: 'published' | 'private'; passwordHash: string | null }

type Release = {
  id: string
  /** That of the row under lock. */
  baseVersion: number
  /** The date that it gets; without it, that of the first publication, or now. */
  at?: Date | undefined
  /** Without it, who read it so far. */
  readership?: Readership | undefined
}

/** What keeps a working copy from being published; else the copy, checked, and its slug. */
export async function checkRelease(
  tx: Queries,
  id: string,
  post: LoadedPost
): Promise<Outcome<{ copy: DraftInput; slug: string }, PublishReason>> {
  const working = workingCopyOf(post)
  const copy = { ...working, doc: validateDocument(working.doc) }
  if (copy.title === '') return { ok: false, reason: 'title-missing' }
  if (isBlank(copy.doc)) return { ok: false, reason: 'empty' }

  const slug = await chooseSlug(tx, { postId: id, typed: copy.slug, current: post.slug, title: copy.title })
  return slug.ok ? { ok: true, value: { copy, slug: slug.value } } : slug
}

/**
 * Shows the working copy of a text whose row is locked to its readers, in this transaction: content, tags and
 * categories are copied, and the draft goes, for it equals them now.
 */
export async function release(
  tx: Queries,
  actor: Actor,
  { id, baseVersion, at, readership }: Release
): Promise<Outcome<Released, PublishReason>> {
  const post = await tx.post.findUniqueOrThrow({ where: { id }, select: releaseSelect })
  const checked = await checkRelease(tx, id, post)
  if (!checked.ok) return checked

  const { copy, slug } = checked.value
  const version = baseVersion + 1
  const timeZone = await timeZoneOf(tx)
  const dates = await datesOf(tx, post, { timeZone, at })
  const read = readership ?? { status: post.status === 'private' ? 'private' : 'published' }
  const after = await writeContent(tx, { id, version, copy, slug, set: { ...dates, ...read } })
  await keepOldAddress(tx, { id, from: post.slug, to: slug })
  const { title, excerpt, schemaVersion } = copy
  const data = { title, excerpt, schemaVersion, doc: asJson(copy.doc) }
  await keepRevision(tx, actor, { postId: id, version, kind: 'publish', data })
  await audit(tx, actor, { action: 'post.publish', id })
  const told = await endReview(tx, actor, { id, wasReleased: post.status === 'published' || post.status === 'private' })

  return {
    ok: true,
    value: {
      version,
      path: `/${slug}`,
      publishedAt: dates.publishedAt,
      told,
      before: appearanceOf(post, timeZone),
      after: appearanceOf(after, timeZone)
    }
  }
}

/** Nothing but empty paragraphs. */
function isBlank(doc: JsonNode): boolean {
  return (doc.content ?? []).every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0)
}

type Dates = { publishedAt: Date; publishedTimeZone: string; revisedAt: Date }

/** The database's clock decides, for it also decides what readers see. */
async function datesOf(
  tx: Queries,
  post: LoadedPost,
  { timeZone, at }: { timeZone: string; at: Date | undefined }
): Promise<Dates> {
  const now = await databaseNow(tx)
  if (at) return { publishedAt: at, publishedTimeZone: timeZone, revisedAt: now }

  const isPast = post.publishedAt !== null && post.publishedAt <= now
  return {
    publishedAt: isPast && post.publishedAt ? post.publishedAt : now,
    publishedTimeZone: isPast ? post.publishedTimeZone : timeZone,
    revisedAt: now
  }
}

/** The instant at which this transaction began, by the clock that decides. */
export async function databaseNow(tx: Queries): Promise<Date> {
  const [row] = await tx.$queryRaw<[{ now: Date }]>`SELECT date_trunc('milliseconds', now()) AS now`
  return row.now
}

type Content = {
  id: string
  version: number
  copy: DraftInput
  slug: string
  set: Dates & Pick<Readership, 'status'> & Partial<Readership>
}

async function writeContent(tx: Queries, { id, version, copy, slug, set }: Content) {
  const { headings, ...derived } = derive(copy.doc)
  await tx.postTag.deleteMany({ where: { postId: id } })
  await tx.postCategory.deleteMany({ where: { postId: id } })
  await tx.draft.deleteMany({ where: { postId: id } })

  const { doc, tagIds, categoryIds, seriesId, featuredMediaId, ...words } = copy
  // Terms, series and pictures may have been deleted since the last save.
  const tags = await tx.tag.findMany({ where: { id: { in: tagIds } }, select: { id: true } })
  const categories = await tx.category.findMany({ where: { id: { in: categoryIds } }, select: { id: true } })
  const picture = featuredMediaId && (await tx.media.count({ where: { id: featuredMediaId } })) > 0
  const series = seriesId && (await tx.series.count({ where: { id: seriesId } })) > 0
  const position = new Map(tagIds.map((tagId, index) => [tagId, index]))

  return tx.post.update({
    where: { id },
    data: {
      ...words,
      ...set,
      ...derived,
      slug,
      version,
      scheduledAt: null,
      scheduledById: null,
      doc: asJson(doc),
      headings,
      featuredMediaId: picture ? featuredMediaId : null,
      seriesId: series ? seriesId : null,
      tags: { create: tags.map((tag) => ({ tagId: tag.id, position: position.get(tag.id) ?? 0 })) },
      categories: { create: categories.map((category) => ({ categoryId: category.id })) }
    },
    select: appearanceSelect
  })
}

/** A text that moves leaves word at its old address; one that comes takes the address over. */
async function keepOldAddress(
  tx: Queries,
  { id, from, to }: { id: string; from: string | null; to: string }
): Promise<void> {
  await forgetRedirect(`/${to}`, tx)
  if (from !== null && from !== to) await redirectFrom(`/${from}`, { postId: id }, tx)
}
