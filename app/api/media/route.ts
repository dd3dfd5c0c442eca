import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import { uploadedName } from '#features/media/filename.ts'
import { ingestFile } from '#features/media/mutations.ts'
import { answer, route } from '#features/session/route.ts'

/**
 * Takes a picture in: the file itself as the body, its name percent-encoded in `x-filename`. Answers
 * 201 with its MediaView, or `{ ok: false, reason }`: 413 when too large, 422 when it is no picture.
 */
export const POST = route({ may: 'media.upload', limit: UPLOAD_LIMITS.bytes }, async ({ actor, request, body }) => {
  const filename = uploadedName(request.headers.get('x-filename') ?? '')
  const taken = await ingestFile(body, { filename, uploaderId: actor.accountId })
  if (!taken.ok) return answer(taken, taken.reason === 'too-large' ? 413 : 422)
  return answer(taken.value, 201)
})
