'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { z } from 'zod'
import { sendNotices } from '#features/notices/letters.ts'
import { tagsOfAppearances } from '#features/posts/constants.ts'
import { expireInAction } from '#features/publication/expire-names.ts'
import { action } from '#features/session/action.ts'
import { getDraftForActor } from './data.ts'
import { deleteForever } from './deleting/mutations.ts'
import { featurePost } from './featuring/mutations.ts'
import { trashedPath } from './list-query.ts'
import { type Change, createDraft, restorePost, trashPost } from './mutations.ts'
import { publishDraft, unpublishDraft } from './publishing/mutations.ts'
import { scheduleDraft } from './scheduling/mutations.ts'
import { queuePublication } from './scheduling/queue.ts'
import { authorsInput, publishInput, scheduleInput } from './schema.ts'
import { setAuthors } from './signing/mutations.ts'

const kindInput = z.strictObject({ kind: z.enum(['post', 'page']) })
const postChoice = z.strictObject({ id: z.uuid() })
/** With the list that it was chosen in, which then offers to take it back. */
const listChoice = z.strictObject({
  id: z.uuid(),
  list: z
    .string()
    .max(1_000)
    .regex(/^\/desk(\/pages)?(\?|$)/)
})
const versioned = z.strictObject({ id: z.uuid(), baseVersion: z.int().min(1) })
const featureChoice = z.strictObject({ id: z.uuid(), featured: z.boolean() })

async function expire({ before, after }: Change): Promise<void> {
  await expireInAction(tagsOfAppearances(before, after))
}

export const createDraftAction = action({ input: kindInput, may: 'post.create' }, async ({ actor, input }) => {
  redirect(`/desk/posts/${await createDraft(actor, input.kind)}`)
})

export const readAction = action({ input: postChoice, may: 'post.read' }, async ({ actor, input }) => {
  const draft = await getDraftForActor(actor, input.id)
  return draft ? { ok: true as const, draft } : { ok: false as const, reason: 'not-found' as const }
})

export const publishAction = action({ input: publishInput, may: 'post.publish' }, async ({ actor, input }) => {
  const published = await publishDraft(actor, input)
  if (!published.ok) return published

  await expire(published.value)
  after(() => sendNotices(published.value.told))
  const { version, path, publishedAt } = published.value
  return { ok: true as const, version, path, publishedAt: publishedAt.toISOString() }
})

export const scheduleAction = action({ input: scheduleInput, may: 'post.publish' }, async ({ actor, input }) => {
  const scheduled = await scheduleDraft(actor, input)
  if (!scheduled.ok) return scheduled

  const { version, scheduledAt } = scheduled.value
  await queuePublication({ id: input.id, at: scheduledAt })
  return { ok: true as const, version, scheduledAt: scheduledAt.toISOString() }
})

export const unpublishAction = action({ input: versioned, may: 'post.unpublish' }, async ({ actor, input }) => {
  const withdrawn = await unpublishDraft(actor, input)
  if (!withdrawn.ok) return withdrawn

  await expire(withdrawn.value)
  return { ok: true as const, version: withdrawn.value.version }
})

export const trashAction = action({ input: listChoice, may: 'post.trash' }, async ({ actor, input }) => {
  const trashed = await trashPost(actor, input.id)
  if (!trashed.ok) return trashed

  await expire(trashed.value)
  redirect(trashedPath(input.list, input.id))
})

export const restoreAction = action({ input: postChoice, may: 'post.restore' }, async ({ actor, input }) => {
  const restored = await restorePost(actor, input.id)
  if (!restored.ok) return restored

  await expire(restored.value)
  return { ok: true as const }
})

export const featureAction = action({ input: featureChoice, may: 'post.feature' }, async ({ actor, input }) => {
  const changed = await featurePost(actor, input)
  if (!changed.ok) return changed

  await expire(changed.value)
  return { ok: true as const }
})

export const setAuthorsAction = action({ input: authorsInput, may: 'post.authors' }, async ({ actor, input }) => {
  const changed = await setAuthors(actor, input)
  if (!changed.ok) return changed

  await expire(changed.value)
  return { ok: true as const }
})

export const deleteAction = action({ input: postChoice, may: 'post.delete' }, async ({ actor, input }) => {
  const deleted = await deleteForever(actor, input.id)
  if (!deleted.ok) return deleted

  await expire(deleted.value)
  return { ok: true as const }
})
