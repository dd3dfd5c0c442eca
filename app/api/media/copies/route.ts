import { fileFetcher } from '#features/import/fetch.ts'
import { copyPicture } from '#features/media/copies.ts'
import { copyWish } from '#features/media/schema.ts'
import { answer, parseJson, route } from '#features/session/route.ts'
import { AppError } from '#lib/errors.ts'

/** One for all: it holds few connections to each site. */
const { fetchFile } = fileFetcher()

/**
 * Takes in a picture from the web, or finds one of ours: `{ url }` or `{ mediaId }`. Answers 201 with
 * its MediaView, or `{ ok: false, reason }`: 422 when it can't be had or is no picture.
 */
export const POST = route({ may: 'media.upload', limit: 10_000 }, async ({ actor, request, body }) => {
  const { data: wish } = copyWish.safeParse(parseJson(body))
  if (!wish) throw new AppError('invalid-input')

  const origin = request.headers.get('origin') ?? ''
  const copied = await copyPicture(wish, { fetchFile, origin, uploaderId: actor.accountId })
  return copied.ok ? answer(copied.value, 201) : answer(copied, 422)
})
