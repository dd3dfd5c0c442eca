import { ingestFile } from '#features/media/mutations.ts'
import { UPLOAD_LIMITS } from '#features/media/schema.ts'
import { answer, route } from '#features/session/route.ts'
import { AppError } from '#lib/errors.ts'

/** The file, and what a form puts around it. */
const LIMIT = UPLOAD_LIMITS.bytes + 10_000

/**
 * Takes a picture in, sent as the field `file` of a form. Answers 201 with its MediaView, or
 * `{ ok: false, reason }`: 413 when too large, 422 when it is no picture that we can show.
 */
export const POST = route({ may: () => true, limit: LIMIT }, async ({ actor, request, body }) => {
  const file = await fileOf(request.headers.get('content-type') ?? '', body)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.byteLength > UPLOAD_LIMITS.bytes) return answer({ ok: false, reason: 'too-large' }, 413)

  const filename = file.name.toWellFormed().replaceAll('\u0000', '').slice(-200) || 'image'
  const taken = await ingestFile(bytes, { filename, uploaderId: actor.accountId })
  if (!taken.ok) return answer(taken, taken.reason === 'too-large' ? 413 : 422)
  return answer(taken, 201)
})

async function fileOf(contentType: string, body: Uint8Array<ArrayBuffer>): Promise<File> {
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) throw new AppError('invalid-input', 'no file')
  return file
}
