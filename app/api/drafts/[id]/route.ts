import { z } from 'zod'
import { saveDraft } from '#features/drafts/mutations.ts'
import { SAVE_BYTES } from '#features/drafts/saving/limit.ts'
import { type SaveResult, saveInput } from '#features/drafts/schema.ts'
import { answer, parseJson, route } from '#features/session/route.ts'
import { AppError } from '#lib/errors.ts'

const STATUS = { stale: 409, invalid: 400, 'not-found': 404, forbidden: 403, 'not-signed-in': 401, unavailable: 503 }

/** Saves a working copy. No cache is touched: readers see nothing of it. */
export const PUT = route<{ id: string }>({ may: 'post.save', limit: SAVE_BYTES }, async ({ actor, params, body }) => {
  if (!z.uuid().safeParse(params.id).success) throw new AppError('not-found')

  const input = saveInput.safeParse(parseJson(body))
  if (!input.success) return respond({ ok: false, reason: 'invalid', message: z.prettifyError(input.error) })
  return respond(await saveDraft(actor, params.id, input.data))
})

function respond(result: SaveResult): Response {
  return answer(result, result.ok ? 200 : STATUS[result.reason])
}
