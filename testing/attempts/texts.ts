import { deleteForever } from '#features/drafts/deleting/mutations.ts'
import { featurePost } from '#features/drafts/featuring/mutations.ts'
import { createDraft, restorePost, saveDraft, trashPost } from '#features/drafts/mutations.ts'
import { keepPresence } from '#features/drafts/presence/mutations.ts'
import { publishDraft, unpublishDraft } from '#features/drafts/publishing/mutations.ts'
import { scheduleDraft } from '#features/drafts/scheduling/mutations.ts'
import { createPreviewLink, revokePreviewLink } from '#features/drafts/sharing/mutations.ts'
import { setAuthors } from '#features/drafts/signing/mutations.ts'
import { doc, paragraph } from '#features/editor/document/build.ts'
import { addRemark, returnDraft, submitForReview } from '#features/review/mutations.ts'
import { restoreRevision } from '#features/revisions/mutations.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { BASE, FAR } from '../drafts.ts'
import { type Attempt, atLarge } from './attempt.ts'
import { EVERY, LIVE, onText, type Text, TRASHED } from './text.ts'

/** Ids that what stands beside a text would have, by the text’s own. */
const beside = new Map<string, string>()

async function keepOldVersion({ id }: Text): Promise<void> {
  const old = doc(paragraph('Avant.')) as Prisma.InputJsonObject
  const data = { postId: id, version: 1, kind: 'manual', title: 'Avant', doc: old, schemaVersion: 1 } as const
  beside.set(id, (await db().revision.create({ data })).id)
}

async function keepLink({ id }: Text): Promise<void> {
  const data = { postId: id, tokenHash: id, expiresAt: new Date(FAR) }
  beside.set(id, (await db().previewLink.create({ data })).id)
}

const besides = ({ id }: Text) => beside.get(id) ?? ''

export const TEXTS: Attempt[] = [
  atLarge('createDraftAction', 'post.create', async () => (actor) => createDraft(actor, 'post')),
  atLarge('createDraftAction', 'page.create', async () => (actor) => createDraft(actor, 'page')),

  onText({ of: 'PUT /api/drafts/[id]', permission: 'post.save', states: LIVE }, (actor, { id, baseVersion, title }) =>
    saveDraft(actor, id, { baseVersion, kind: 'manual', draft: { ...BASE, title } })
  ),
  onText(
    { of: 'restoreRevisionAction', permission: 'post.save', states: LIVE, beside: keepOldVersion },
    (actor, text) => restoreRevision(actor, { id: text.id, revisionId: besides(text), baseVersion: text.baseVersion })
  ),
  onText({ of: 'publishAction', permission: 'post.publish', states: LIVE }, (actor, { id, baseVersion }) =>
    publishDraft(actor, { id, baseVersion })
  ),
  onText(
    { of: 'scheduleAction', permission: 'post.publish', states: ['draft', 'in_review', 'scheduled'] },
    (actor, { id, baseVersion }) => scheduleDraft(actor, { id, baseVersion, local: FAR, visibility: 'public' })
  ),
  onText(
    { of: 'unpublishAction', permission: 'post.unpublish', states: ['scheduled', 'published', 'private'] },
    (actor, { id, baseVersion }) => unpublishDraft(actor, { id, baseVersion })
  ),
  onText({ of: 'trashAction', permission: 'post.trash', states: LIVE }, (actor, { id }) => trashPost(actor, id)),
  onText({ of: 'restoreAction', permission: 'post.restore', states: TRASHED }, (actor, { id }) =>
    restorePost(actor, id)
  ),
  onText({ of: 'deleteAction', permission: 'post.delete', states: TRASHED }, (actor, { id }) =>
    deleteForever(actor, id)
  ),
  onText({ of: 'featureAction', permission: 'post.feature', states: LIVE }, (actor, { id }) =>
    featurePost(actor, { id, featured: true })
  ),
  onText({ of: 'setAuthorsAction', permission: 'post.authors', states: LIVE }, (actor, { id, owner }) =>
    setAuthors(actor, { id, personIds: [owner.personId], leaving: true })
  ),

  onText({ of: 'submitAction', permission: 'post.submit', states: ['draft'] }, async (actor, { id, baseVersion }) => {
    const submitted = await submitForReview(actor, { id, baseVersion })
    return submitted.ok || submitted.reason !== 'already-submitted' ? submitted : false
  }),
  onText({ of: 'returnAction', permission: 'post.return', states: ['in_review'] }, async (actor, text) => {
    const { id, baseVersion } = text
    const returned = await returnDraft(actor, { id, baseVersion, reason: 'Trop court.' })
    return returned.ok || returned.reason !== 'not-in-review' ? returned : false
  }),
  onText({ of: 'addRemarkAction', permission: 'post.read', states: EVERY }, (actor, { id }) =>
    addRemark(actor, { id, body: 'Bien vu.' })
  ),

  onText({ of: 'createPreviewLinkAction', permission: 'post.share', states: LIVE }, (actor, { id }) =>
    createPreviewLink(actor, { id, days: 7 })
  ),
  onText({ of: 'revokePreviewLinkAction', permission: 'post.share', states: LIVE, beside: keepLink }, (actor, text) =>
    revokePreviewLink(actor, { id: text.id, linkId: besides(text) })
  ),
  onText({ of: 'POST /api/drafts/[id]/presence', permission: 'post.read', states: EVERY }, (actor, { id }) =>
    keepPresence(actor, id, { clientId: crypto.randomUUID(), leaving: false })
  )
]
