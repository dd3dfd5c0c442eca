import 'server-only'
import type { JsonNode } from '#features/editor/document/json.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { DocumentError, validateDocument } from '#features/editor/document/validate.ts'
import type { Appearance } from '#features/posts/constants.ts'
import { readDetails } from '#features/revisions/details/data.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import { slugify } from '#lib/slug.ts'
import type { PostKind } from '#prisma/generated/enums.ts'
import { settleMove } from './deleting/moving.ts'
import { type DraftAction, mayCreate, mayDraft } from './policy.ts'
import { appearanceOf, appearanceSelect } from './publishing/appearance.ts'
import { findReceipt, staleAnswer } from './saving/data.ts'
import { keepReceipt } from './saving/mutations.ts'
import type { DraftInput, SaveInput, SaveResult } from './schema.ts'
import { asJson, EMPTY_DOCUMENT, storable } from './working-copy.ts'

/** Saves of one text queue behind its row; a queue of a whole class must not time out. */
export const PATIENT = { maxWait: 15_000, timeout: 15_000 } as const

/** Autosaves of one account within this time are one entry of the history. */
const AUTOSAVE_SPAN = 10 * 60_000

export type Change = { before: Appearance; after: Appearance }

/** The part of an actor that rows remember. */
export function accountIdOf(actor: Actor): string | null {
  return actor.kind === 'account' ? actor.accountId : null
}

/** Starts a text signed by the actor; returns its id. */
export async function createDraft(actor: Actor, kind: PostKind): Promise<string> {
  if (!mayCreate(actor, kind)) throw new AppError('forbidden')

  const post = await db().post.create({
    data: {
      kind,
      ...(actor.kind === 'account' && { authors: { create: { personId: actor.personId } } }),
      draft: {
        create: { doc: asJson(EMPTY_DOCUMENT), schemaVersion: SCHEMA_VERSION, savedById: accountIdOf(actor) }
      }
    },
    select: { id: true }
  })
  return post.id
}

const subjectSelect = {
  id: true,
  version: true,
  status: true,
  trashedFrom: true,
  authors: { select: { personId: true } }
} as const

/** The post when it is there and the actor may; else why not. */
export async function loadFor(
  tx: Queries,
  actor: Actor,
  { id, action }: { id: string; action: DraftAction }
): Promise<Outcome<{ version: number }, 'not-found' | 'forbidden'>> {
  const post = await tx.post.findUnique({ where: { id }, select: subjectSelect })
  if (!post) return { ok: false, reason: 'not-found' }

  const own = actor.kind === 'account' && post.authors.some(({ personId }) => personId === actor.personId)
  const subject = { status: post.status, trashedFrom: post.trashedFrom, own }
  // Texts that one may not even read are not there.
  if (!mayDraft(actor, 'read', subject)) return { ok: false, reason: 'not-found' }
  if (!mayDraft(actor, action, subject)) return { ok: false, reason: 'forbidden' }
  return { ok: true, value: { version: post.version } }
}

/** As `loadFor`, once nobody else is changing the post: its version holds until the transaction ends. */
export async function lockFor(tx: Queries, actor: Actor, wish: { id: string; action: DraftAction }) {
  await tx.$queryRaw`SELECT id FROM post WHERE id = ${wish.id}::uuid FOR UPDATE`
  return loadFor(tx, actor, wish)
}

/**
 * Saves the working copy if nobody saved since `baseVersion`. Of saves that start from one version,
 * one wins; the others learn who did. A save that is sent again gets the answer that it had.
 */
export async function saveDraft(actor: Actor, id: string, input: SaveInput): Promise<SaveResult> {
  let doc: JsonNode
  let givenUp: JsonNode | null
  try {
    doc = validateDocument(input.draft.doc, input.draft.schemaVersion)
    givenUp = input.givenUp ? validateDocument(input.givenUp.doc, input.givenUp.schemaVersion) : null
  } catch (error) {
    if (error instanceof DocumentError) return { ok: false, reason: 'invalid', message: error.message }
    throw error
  }

  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'save' })
    if (!locked.ok) return locked

    // What is given up is a version of its own, just before.
    const version = input.baseVersion + (input.givenUp ? 2 : 1)
    const { count } = await tx.post.updateMany({ where: { id, version: input.baseVersion }, data: { version } })
    // A save sent again after its answer got lost starts from a version that it has raised itself.
    if (count === 0) return (input.attempt && (await findReceipt(tx, id, input.attempt))) ?? staleAnswer(tx, id)

    const data = { ...(await storableDraft(tx, input.draft)), doc: asJson(doc), schemaVersion: SCHEMA_VERSION }
    const savedAt = new Date()
    const saved = { ...data, savedById: accountIdOf(actor), savedAt }
    await tx.draft.upsert({ where: { postId: id }, create: { ...saved, postId: id }, update: saved })
    if (input.givenUp && givenUp) {
      const lost = { ...(await storableDraft(tx, input.givenUp)), doc: asJson(givenUp), schemaVersion: SCHEMA_VERSION }
      await keepRevision(tx, actor, { postId: id, version: version - 1, kind: 'merge', data: lost })
    }
    await keepRevision(tx, actor, { postId: id, version, kind: input.kind, data })
    if (input.attempt) await keepReceipt(tx, { postId: id, attempt: input.attempt, version, savedAt })
    return { ok: true, version, savedAt: savedAt.toISOString() }
  }, PATIENT)
}

/** The fields beside the document: clean text, and only terms, series and pictures that still exist. */
async function storableDraft(tx: Queries, draft: DraftInput) {
  const tags = await tx.tag.findMany({ where: { id: { in: draft.tagIds } }, select: { id: true } })
  const categories = await tx.category.findMany({ where: { id: { in: draft.categoryIds } }, select: { id: true } })
  const media = draft.featuredMediaId
    ? await tx.media.findUnique({ where: { id: draft.featuredMediaId }, select: { id: true } })
    : null
  const series = draft.seriesId
    ? await tx.series.findUnique({ where: { id: draft.seriesId }, select: { id: true } })
    : null

  return {
    title: oneLine(draft.title),
    slug: slugify(draft.slug),
    excerpt: storable(draft.excerpt),
    featuredMediaId: media?.id ?? null,
    tagIds: keepOrder(draft.tagIds, tags),
    categoryIds: keepOrder(draft.categoryIds, categories),
    seriesId: series?.id ?? null,
    seoTitle: oneLine(draft.seoTitle),
    seoDescription: oneLine(draft.seoDescription),
    language: draft.language
  }
}

function oneLine(text: string): string {
  return storable(text).replace(/\s+/g, ' ').trim()
}

function keepOrder(ids: string[], existing: { id: string }[]): string[] {
  const known = new Set(existing.map(({ id }) => id))
  return [...new Set(ids)].filter((id) => known.has(id))
}

type NewRevision = {
  postId: string
  version: number
  kind: 'autosave' | 'manual' | 'publish' | 'restore' | 'merge'
  data: { title: string; excerpt: string; doc: ReturnType<typeof asJson>; schemaVersion: number }
}

/** Writes the history: an autosave replaces the account's autosave just before it, everything else is a new entry. */
export async function keepRevision(tx: Queries, actor: Actor, revision: NewRevision): Promise<void> {
  const { postId, version, kind } = revision
  const { title, excerpt, doc, schemaVersion } = revision.data
  const content = { version, title, excerpt, doc, schemaVersion, details: await readDetails(tx, postId) }
  const accountId = accountIdOf(actor)

  if (kind === 'autosave') {
    const last = await tx.revision.findFirst({
      where: { postId },
      orderBy: { version: 'desc' },
      select: { id: true, kind: true, accountId: true, createdAt: true }
    })
    const isFresh = last && Date.now() - last.createdAt.getTime() < AUTOSAVE_SPAN
    if (isFresh && last.kind === 'autosave' && last.accountId === accountId) {
      await tx.revision.update({ where: { id: last.id }, data: content })
      return
    }
  }

  await tx.revision.create({ data: { ...content, postId, kind, accountId } })
}

type DraftReason = 'stale' | 'forbidden' | 'not-found'
/** Puts a text into the trash, from which it comes back as it was. */
export async function trashPost(actor: Actor, id: string): Promise<Outcome<Change, DraftReason>> {
  return move(actor, { id, action: 'trash' })
}

/** Takes a text out of the trash: to where it was, published if it was; a draft if its hour has passed meanwhile. */
export async function restorePost(actor: Actor, id: string): Promise<Outcome<Change, DraftReason>> {
  return move(actor, { id, action: 'restore' })
}

async function move(
  actor: Actor,
  { id, action }: { id: string; action: 'trash' | 'restore' }
): Promise<Outcome<Change, DraftReason>> {
  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action })
    if (!locked.ok) return locked

    const timeZone = await timeZoneOf(tx)
    const post = await tx.post.findUniqueOrThrow({ where: { id }, select: { ...appearanceSelect, trashedFrom: true } })
    const after = await tx.post.update({
      where: { id },
      data:
        action === 'trash'
          ? { status: 'trashed', trashedFrom: post.status, trashedAt: new Date() }
          : { status: post.trashedFrom ?? 'draft', trashedFrom: null, trashedAt: null },
      select: appearanceSelect
    })
    await settleMove(tx, actor, { id, action })
    await audit(tx, actor, { action: `post.${action}`, id })
    return { ok: true, value: { before: appearanceOf(post, timeZone), after: appearanceOf(after, timeZone) } }
  }, PATIENT)
}

/** Zone in which the publication's archives are cut. */
export async function timeZoneOf(tx: Queries): Promise<string> {
  const publication = await tx.publication.findUnique({ where: { id: 1 }, select: { timeZone: true } })
  return publication?.timeZone ?? 'Europe/Paris'
}

export async function audit(tx: Queries, actor: Actor, { action, id }: { action: string; id: string }): Promise<void> {
  await tx.auditEvent.create({
    data: { accountId: accountIdOf(actor), actor: actor.name, action, subjectKind: 'post', subjectId: id }
  })
}
