import { z } from 'zod'
import { PIECE } from '#features/import/desk/constants.ts'
import { receivePiece } from '#features/import/desk/mutations.ts'
import { importWords, refusalText } from '#features/import/report-text.ts'
import { answer, route } from '#features/session/route.ts'
import { AppError } from '#lib/errors.ts'

type Params = { id: string; file: string }

const address = z.object({ id: z.uuid(), file: z.uuid() })
const offset = z.string().regex(/^\d{1,12}$/)

/**
 * Adds a piece to a file of an import, as the body, at `?offset=`. Answers `{ received }`: what is here now; 409 with
 * the same when the piece does not belong there. `problem` says what is wrong with the file, once it is whole.
 */
export const PUT = route<Params>({ may: 'import.run', limit: PIECE }, async ({ actor, params, request, body }) => {
  const where = address.safeParse(params)
  const at = offset.safeParse(new URL(request.url).searchParams.get('offset'))
  if (!where.success) throw new AppError('not-found')
  if (!at.success || body.length === 0) throw new AppError('invalid-input', 'no offset, or nothing')

  const { ok, received, refusal } = await receivePiece(actor, {
    ...where.data,
    offset: Number(at.data),
    bytes: body
  })
  const problem = refusal && refusalText(importWords(actor.language), refusal)
  return answer({ ok, received, problem }, ok ? 200 : 409)
})
