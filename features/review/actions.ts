'use server'

import { after } from 'next/server'
import { z } from 'zod'
import { sendNotices } from '#features/notices/letters.ts'
import { action } from '#features/session/action.ts'
import { addRemark, returnDraft, submitForReview } from './mutations.ts'
import { remarkInput, returnInput } from './schema.ts'

const versioned = z.strictObject({ id: z.uuid(), baseVersion: z.int().min(1) })

export const submitAction = action({ input: versioned, may: 'post.submit' }, async ({ actor, input }) => {
  const submitted = await submitForReview(actor, input)
  if (!submitted.ok) return submitted

  after(() => sendNotices(submitted.value.told))
  return { ok: true as const, version: submitted.value.version, by: actor.name }
})

export const returnAction = action({ input: returnInput, may: 'post.return' }, async ({ actor, input }) => {
  const returned = await returnDraft(actor, input)
  if (!returned.ok) return returned

  after(() => sendNotices(returned.value.told))
  const { version, remark } = returned.value
  return { ok: true as const, version, remark }
})

export const addRemarkAction = action({ input: remarkInput, may: 'post.read' }, async ({ actor, input }) => {
  const added = await addRemark(actor, input)
  return added.ok ? { ok: true as const, remark: added.value } : added
})
