'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '#features/session/action.ts'
import { nothing } from '#features/session/schema.ts'
import { markAllRead, markRead } from './mutations.ts'

const noticeChoice = z.strictObject({ id: z.uuid() })

export const openNoticeAction = action({ input: noticeChoice, may: 'desk.use' }, async ({ actor, input }) => {
  const notice = await markRead(actor, input.id)
  if (!notice) return { ok: false as const, reason: 'not-found' as const }
  redirect(`/desk/posts/${notice.postId}`)
})

export const readNoticeAction = action({ input: noticeChoice, may: 'desk.use' }, async ({ actor, input }) => {
  const notice = await markRead(actor, input.id)
  refresh()
  return notice ? { ok: true as const } : { ok: false as const, reason: 'not-found' as const }
})

export const readAllNoticesAction = action({ input: nothing, may: 'desk.use' }, async ({ actor }) => {
  await markAllRead(actor)
  refresh()
  return { ok: true as const }
})
