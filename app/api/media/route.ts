import { ingestFile } from '#features/media/mutations.ts'
import { UPLOAD_LIMITS } from '#features/media/schema.ts'
import { uploadName } from '#features/media/upload-name.ts'
import { answer, route } from '#features/session/route.ts'

/**
 * Takes a picture in: the file itself as the body, its name percent-encoded in `x-filename`. Answers
 * 201 with its MediaView, or `{ ok: false, reason }`: 413 when too large, 422 when it is no picture.
 */
export const POST = route({ may: 'media.upload', limit: UPLOAD_LIMITS.bytes }, async ({ actor, request, body }) => {
  const taken = await ingestFile(body, { filename: uploadName(request.headers), uploaderId: actor.accountId })
  if (!taken.ok) return answer(taken, taken.reason === 'too-large' ? 413 : 422)
  return answer(taken.value, 201)
})
