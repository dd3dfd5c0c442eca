import { z } from 'zod'
import { keepPresence } from '#features/drafts/presence/mutations.ts'
import { presenceInput } from '#features/drafts/presence/schema.ts'
import { answer, parseJson, route } from '#features/session/route.ts'
import { AppError } from '#lib/errors.ts'

/** An open editor says that it is there, or that it closes; answers who else is. */
export const POST = route<{ id: string }>({ may: 'post.read', limit: 1_000 }, async ({ actor, params, body }) => {
  const input = presenceInput.safeParse(parseJson(body))
  if (!input.success) throw new AppError('invalid-input')
  if (!z.uuid().safeParse(params.id).success) throw new AppError('not-found')

  return answer(await keepPresence(actor, params.id, input.data))
})
