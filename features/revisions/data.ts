import 'server-only'
import { getDraftForActor } from '#features/drafts/data.ts'
import type { DraftView } from '#features/drafts/schema.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { migrateDocument } from '#features/editor/document/migrations.ts'
import { mediaIdsOf } from '#features/editor/document/validate.ts'
import { countWords, plainText } from '#features/editor/document/words.ts'
import { getMediaViews } from '#features/media/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import type { Prisma, Revision } from '#prisma/generated/client.ts'
import type { RevisionKind } from '#prisma/generated/enums.ts'
import { HISTORY_SIZE } from './constants.ts'
import { readDetails } from './details/data.ts'
import { parseDetails, type TextState } from './schema.ts'

export type RevisionItem = {
  id: string
  kind: RevisionKind
  version: number
  createdAt: Date
  /** Null for what a program wrote, or an account that is gone. */
  author: string | null
  words: number
}

export type History = {
  draft: Pick<DraftView, 'id' | 'title' | 'version' | 'status' | 'may'>
  items: RevisionItem[]
  total: number
  pages: number
}

const itemSelect = {
  id: true,
  kind: true,
  version: true,
  createdAt: true,
  doc: true,
  account: { select: { person: { select: { name: true } } } }
} satisfies Prisma.RevisionSelect

/** One page of what is kept of a text, newest first; null when the text is not there, or not for this actor. */
export async function getDraftHistory(actor: Actor, postId: string, page: number): Promise<History | null> {
  const draft = await getDraftForActor(actor, postId)
  if (!draft) return null

  const total = await db().revision.count({ where: { postId } })
  const rows = await db().revision.findMany({
    where: { postId },
    orderBy: { version: 'desc' },
    select: itemSelect,
    skip: (page - 1) * HISTORY_SIZE,
    take: HISTORY_SIZE
  })
  return { draft, total, pages: Math.max(1, Math.ceil(total / HISTORY_SIZE)), items: rows.map(toItem) }
}

function toItem({ doc, account, ...row }: Prisma.RevisionGetPayload<{ select: typeof itemSelect }>): RevisionItem {
  const words = countWords(plainText(doc as unknown as JsonNode))
  return { ...row, author: account?.person.name ?? null, words }
}

export type RevisionView = {
  draft: Pick<DraftView, 'id' | 'title' | 'version' | 'status' | 'may'>
  revision: RevisionItem
  /** Null for the first one that is kept: nothing stands before it. */
  older: TextState | null
  newer: TextState
  /** Pictures of both sides, by id. */
  media: Record<string, MediaView>
}

type Choice = { postId: string; revisionId: string; against: 'previous' | 'present' }

/**
 * A revision and the one before it or, against the present, the working copy and the revision; null
 * when the text or the revision is not there, or not for this actor.
 */
export async function getDraftRevision(
  actor: Actor,
  { postId, revisionId, against }: Choice
): Promise<RevisionView | null> {
  const draft = await getDraftForActor(actor, postId)
  const row = draft && (await db().revision.findFirst({ where: { id: revisionId, postId }, include: withAuthor }))
  if (!row) return null

  const here = stateOf(row)
  const sides =
    against === 'present'
      ? { older: here, newer: await presentState(draft) }
      : { older: await stateBefore(row), newer: here }
  const media = await getMediaViews(mediaIdsIn(sides.older, sides.newer))
  return { draft, revision: toItem(row), ...sides, media }
}

const withAuthor = { account: { select: { person: { select: { name: true } } } } } satisfies Prisma.RevisionInclude

/** Stored documents were validated when they were written. */
function stateOf({ title, excerpt, details, doc, schemaVersion }: Revision): TextState {
  const migrated = migrateDocument(doc as unknown as JsonNode, schemaVersion)
  return { title, excerpt, details: parseDetails(details), doc: migrated }
}

async function stateBefore({ postId, version }: Revision): Promise<TextState | null> {
  const where = { postId, version: { lt: version } }
  const row = await db().revision.findFirst({ where, orderBy: { version: 'desc' } })
  return row && stateOf(row)
}

async function presentState({ id, title, excerpt, doc }: DraftView): Promise<TextState> {
  return { title, excerpt, doc, details: await readDetails(db(), id) }
}

function mediaIdsIn(...states: (TextState | null)[]): string[] {
  const ids = states.flatMap((state) =>
    state ? [...mediaIdsOf(state.doc), ...(state.details?.featuredMediaId ? [state.details.featuredMediaId] : [])] : []
  )
  return [...new Set(ids)]
}
