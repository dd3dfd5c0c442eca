import 'server-only'
import { accountIdOf, audit, keepRevision, lockFor, PATIENT } from '#features/drafts/mutations.ts'
import type { DraftInput } from '#features/drafts/schema.ts'
import { asJson, workingCopyOf, workingCopySelect } from '#features/drafts/working-copy.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import type { Revision } from '#prisma/generated/client.ts'
import { readDetails } from './details/data.ts'
import { parseDetails } from './schema.ts'

type Choice = { id: string; revisionId: string; baseVersion: number }
export type RestoreReason = 'stale' | 'forbidden' | 'not-found'

/**
 * Makes an old version the working copy again, if nobody saved since `baseVersion`. What the working
 * copy was is in the history before that, so that a restore can be undone by another. Readers see
 * nothing of it until the text is published.
 */
export async function restoreRevision(
  actor: Actor,
  { id, revisionId, baseVersion }: Choice
): Promise<Outcome<{ version: number }, RestoreReason>> {
  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'save' })
    if (!locked.ok) return locked
    if (locked.value.version !== baseVersion) return { ok: false, reason: 'stale' }

    const revision = await tx.revision.findFirst({ where: { id: revisionId, postId: id } })
    if (!revision) return { ok: false, reason: 'not-found' }

    const version = baseVersion + 1
    const { count } = await tx.post.updateMany({ where: { id, version: baseVersion }, data: { version } })
    if (count === 0) return { ok: false, reason: 'stale' }

    const present = await keepPresent(tx, id, baseVersion)
    const data = { ...(await contentOf(tx, revision, present)), schemaVersion: SCHEMA_VERSION }
    const saved = { ...data, savedById: accountIdOf(actor), savedAt: new Date() }
    await tx.draft.upsert({ where: { postId: id }, create: { ...saved, postId: id }, update: saved })
    await keepRevision(tx, actor, { postId: id, version, kind: 'restore', data })
    await audit(tx, actor, { action: 'post.restore-revision', id })
    return { ok: true, value: { version } }
  }, PATIENT)
}

/** Puts the working copy into the history unless its version is there already; returns it. */
async function keepPresent(tx: Queries, postId: string, version: number): Promise<DraftInput> {
  const post = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: workingCopySelect })
  const copy = workingCopyOf(post)
  if (await tx.revision.findUnique({ where: { postId_version: { postId, version } }, select: { id: true } }))
    return copy

  const { title, excerpt, schemaVersion } = copy
  const accountId = post.draft?.savedById ?? null
  const details = await readDetails(tx, postId)
  const kept = { title, excerpt, schemaVersion, details, doc: asJson(copy.doc), accountId }
  await tx.revision.create({ data: { ...kept, postId, version, kind: 'manual' } })
  return copy
}

/** Revisions of before there were details say nothing of them: those of the present stay. */
async function contentOf(tx: Queries, revision: Revision, present: DraftInput) {
  const { title, excerpt } = revision
  const doc = asJson(validateDocument(revision.doc, revision.schemaVersion))
  const details = parseDetails(revision.details)
  if (!details) {
    const { schemaVersion: _, ...beside } = present
    return { ...beside, title, excerpt, doc }
  }

  const { slug, series, featuredMediaId, seoTitle, seoDescription, language } = details
  const words = { title, excerpt, slug, seoTitle, seoDescription, language }
  return { ...words, doc, ...(await existing(tx, { ...details, series, featuredMediaId })) }
}

type Filed = {
  tags: { id: string }[]
  categories: { id: string }[]
  series: { id: string } | null
  featuredMediaId: string | null
}

/** What was filed with the text then and is still there now. */
async function existing(tx: Queries, { tags, categories, series, featuredMediaId }: Filed) {
  const id = { id: true } as const
  const knownTags = await tx.tag.findMany({ where: { id: { in: tags.map((tag) => tag.id) } }, select: id })
  const known = await tx.category.findMany({ where: { id: { in: categories.map((one) => one.id) } }, select: id })
  const picture = featuredMediaId && (await tx.media.count({ where: { id: featuredMediaId } })) > 0
  const knownSeries = series && (await tx.series.count({ where: { id: series.id } })) > 0
  return {
    tagIds: tags.map((tag) => tag.id).filter((tagId) => knownTags.some((tag) => tag.id === tagId)),
    categoryIds: categories.map((one) => one.id).filter((oneId) => known.some((one) => one.id === oneId)),
    seriesId: knownSeries ? series.id : null,
    featuredMediaId: picture ? featuredMediaId : null
  }
}
