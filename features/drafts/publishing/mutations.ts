import 'server-only'
import { derive } from '#features/editor/document/derive.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import type { Told } from '#features/notices/mutations.ts'
import { forgetRedirect, redirectFrom } from '#features/redirects/mutations.ts'
import { endReview } from '#features/review/closing/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { accountIdOf, audit, type Change, keepRevision, lockFor, PATIENT, timeZoneOf } from '../mutations.ts'
import type { DraftInput, PublishReason } from '../schema.ts'
import { asJson, workingCopyOf, workingCopySelect } from '../working-copy.ts'
import { appearanceOf, appearanceSelect } from './appearance.ts'
import { chooseSlug } from './slug.ts'

type Versioned = { id: string; baseVersion: number }
type Published = Change & { version: number; path: string; publishedAt: Date; told: Told | null }

const postSelect = { ...appearanceSelect, ...workingCopySelect, publishedTimeZone: true } satisfies Prisma.PostSelect
type LoadedPost = Prisma.PostGetPayload<{ select: typeof postSelect }>

/** A slug free when looked at may be taken when written: one look more tells. */
const ATTEMPTS = 3

/**
 * Shows the working copy to readers: content, tags and categories are copied in one transaction, and
 * the draft goes, for it equals them now. The date is that of the first publication; one still to
 * come (scheduled) becomes now.
 */
export async function publishDraft(actor: Actor, input: Versioned): Promise<Outcome<Published, PublishReason>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction((tx) => publishWithin(tx, actor, input), PATIENT)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      // Another text took the slug between our look and our write: the next look finds it taken.
      if (attempt === ATTEMPTS) return { ok: false, reason: 'slug-taken' }
    }
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

async function publishWithin(
  tx: Queries,
  actor: Actor,
  { id, baseVersion }: Versioned
): Promise<Outcome<Published, PublishReason>> {
  const locked = await lockFor(tx, actor, { id, action: 'publish' })
  if (!locked.ok) return locked
  if (locked.value.version !== baseVersion) return { ok: false, reason: 'stale' }

  const post = await tx.post.findUniqueOrThrow({ where: { id }, select: postSelect })
  const working = workingCopyOf(post)
  const copy = { ...working, doc: validateDocument(working.doc) }
  if (copy.title === '') return { ok: false, reason: 'title-missing' }
  if (isBlank(copy.doc)) return { ok: false, reason: 'empty' }

  const slug = await chooseSlug(tx, { postId: id, typed: copy.slug, current: post.slug, title: copy.title })
  if (!slug.ok) return slug

  const version = baseVersion + 1
  const timeZone = await timeZoneOf(tx)
  const dates = await datesOf(tx, post, timeZone)
  const after = await writeContent(tx, { id, version, copy, slug: slug.value, dates })
  await keepOldAddress(tx, { id, from: post.slug, to: slug.value })
  const { title, excerpt, schemaVersion } = copy
  const data = { title, excerpt, schemaVersion, doc: asJson(copy.doc) }
  await keepRevision(tx, actor, { postId: id, version, kind: 'publish', data })
  await audit(tx, actor, { action: 'post.publish', id })
  const told = await endReview(tx, actor, { id, wasPublic: post.status === 'published' })

  return {
    ok: true,
    value: {
      version,
      path: `/${slug.value}`,
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
async function datesOf(tx: Queries, post: LoadedPost, timeZone: string): Promise<Dates> {
  const [row] = await tx.$queryRaw<[{ now: Date }]>`SELECT date_trunc('milliseconds', now()) AS now`
  const isPast = post.publishedAt !== null && post.publishedAt <= row.now
  return {
    publishedAt: isPast && post.publishedAt ? post.publishedAt : row.now,
    publishedTimeZone: isPast ? post.publishedTimeZone : timeZone,
    revisedAt: row.now
  }
}

async function writeContent(
  tx: Queries,
  { id, version, copy, slug, dates }: { id: string; version: number; copy: DraftInput; slug: string; dates: Dates }
) {
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
      ...dates,
      ...derived,
      slug,
      version,
      status: 'published',
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

/**
 * Takes a text back from readers. Its content moves to the draft (a newer draft stays as it is) and
 * the columns that readers see are emptied. The date is kept: published again, the text has its old
 * date and its old address.
 */
export async function unpublishDraft(
  actor: Actor,
  { id, baseVersion }: Versioned
): Promise<Outcome<Change & { version: number }, 'stale' | 'forbidden' | 'not-found'>> {
  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'unpublish' })
    if (!locked.ok) return locked
    if (locked.value.version !== baseVersion) return { ok: false, reason: 'stale' }

    const timeZone = await timeZoneOf(tx)
    const post = await tx.post.findUniqueOrThrow({ where: { id }, select: postSelect })
    const copy = workingCopyOf(post)
    const content = { ...copy, doc: asJson(copy.doc), slug: copy.slug || (post.slug ?? '') }
    await tx.draft.upsert({
      where: { postId: id },
      create: { ...content, postId: id, savedById: accountIdOf(actor) },
      update: { slug: content.slug }
    })
    await tx.postTag.deleteMany({ where: { postId: id } })
    await tx.postCategory.deleteMany({ where: { postId: id } })
    const after = await tx.post.update({ where: { id }, data: EMPTIED, select: appearanceSelect })
    // Published again at another address, the text is still found from this one.
    if (post.slug !== null) await redirectFrom(`/${post.slug}`, { postId: id }, tx)
    await audit(tx, actor, { action: 'post.unpublish', id })

    const value = { version: baseVersion, before: appearanceOf(post, timeZone), after: appearanceOf(after, timeZone) }
    return { ok: true, value }
  }, PATIENT)
}

const EMPTIED = {
  status: 'draft',
  slug: null,
  title: '',
  excerpt: '',
  doc: Prisma.DbNull,
  text: '',
  wordCount: 0,
  derivedExcerpt: '',
  headings: [],
  mediaIds: [],
  featuredMediaId: null,
  seriesId: null
} satisfies Prisma.PostUncheckedUpdateInput
