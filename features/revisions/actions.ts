'use server'

import { redirect } from 'next/navigation'
import { action } from '#features/session/action.ts'
import { historyPath } from './constants.ts'
import { restoreRevision } from './mutations.ts'
import { restoreInput } from './schema.ts'

export const restoreRevisionAction = action({ input: restoreInput, may: 'post.save' }, async ({ actor, input }) => {
  const restored = await restoreRevision(actor, input)
  if (!restored.ok) return restored

  redirect(`${historyPath(input.id)}?restored=${input.revisionId}`)
})
