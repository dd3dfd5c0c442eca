import { z } from 'zod'
import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import { uploadedName } from '#features/media/filename.ts'
import { replaceMedia } from '#features/media/library/mutations.ts'
import { deleteMediaFiles } from '#features/media/mutations.ts'
import { expireInRoute } from '#features/publication/expire-names.ts'
import { answer, route } from '#features/session/route.ts'
import { AppError } from '#lib/errors.ts'

type Params = { id: string }

/**
 * Puts another file in the place of a picture's, as POST /api/media takes one in. Answers 200 with its MediaView, or
 * `{ ok: false, reason }`: 413 when too large, 422 when it is no picture.
 */
export const PUT = route<Params>({ may: 'media.change', limit: UPLOAD_LIMITS.bytes }, async (call) => {
  const { actor, params, request, body } = call
  if (!z.uuid().safeParse(params.id).success) throw new AppError('not-found')

  const replaced = await replaceMedia(actor, {
    id: params.id,
    bytes: body,
    filename: uploadedName(request.headers.get('x-filename') ?? '')
  })
  if (!replaced.ok && replaced.reason === 'not-found') throw new AppError('not-found')
  if (!replaced.ok) return answer(replaced, replaced.reason === 'too-large' ? 413 : 422)

  const { media, names, before } = replaced.value
  await expireInRoute(names)
  // Last: no page that shows it is left.
  if (before !== null) await deleteMediaFiles([before])
  return answer(media)
})
