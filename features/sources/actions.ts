'use server'

import { action } from '#features/session/action.ts'
import { mayRead } from './pace.ts'
import { readSource } from './read-source.ts'
import { sourceAddress } from './schema.ts'

export const readSourceAction = action({ input: sourceAddress, may: 'desk.use' }, async ({ actor, input }) => {
  if (!mayRead(actor.accountId)) return { ok: false as const, reason: 'too-often' as const }

  const read = await readSource(input.url)
  return read.ok ? { ok: true as const, facts: read.value } : read
})
