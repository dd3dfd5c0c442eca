'use server'

import { action } from '#features/session/action.ts'
import { createPreviewLink, revokePreviewLink } from './mutations.ts'
import { linkChoice, linkInput } from './schema.ts'

export const createPreviewLinkAction = action({ input: linkInput, may: 'post.share' }, async ({ actor, input }) => {
  const made = await createPreviewLink(actor, input)
  return made.ok ? { ok: true as const, ...made.value } : made
})

export const revokePreviewLinkAction = action({ input: linkChoice, may: 'post.share' }, async ({ actor, input }) => {
  const revoked = await revokePreviewLink(actor, input)
  return revoked.ok ? { ok: true as const, ...revoked.value } : revoked
})
