'use server'

import { action } from '#features/session/action.ts'
import { describeLinkTargets, findLinkTargets } from './data.ts'
import { linkChoice, linkSearch } from './schema.ts'

export const findLinkTargetsAction = action({ input: linkSearch, may: 'desk.use' }, async ({ actor, input }) => {
  return { ok: true as const, targets: await findLinkTargets(actor, input.query) }
})

export const describeLinkTargetsAction = action({ input: linkChoice, may: 'desk.use' }, async ({ actor, input }) => {
  return { ok: true as const, targets: await describeLinkTargets(actor, input.ids) }
})
