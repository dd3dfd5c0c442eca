import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { getOriginal } from '#features/media/library/data.ts'
import { mediaFile } from '#features/media/store.ts'
import { route } from '#features/session/route.ts'
import { AppError } from '#lib/errors.ts'

/** The file as it was uploaded, to be kept and not shown: only for who may change the picture. */
export const GET = route<{ id: string }>({ may: 'media.change', limit: 0 }, async ({ actor, params }) => {
  const original = z.uuid().safeParse(params.id).success ? await getOriginal(actor, params.id) : null
  const path = original && mediaFile(original.hash, 'original')
  const size = path && (await stat(/* turbopackIgnore: true */ path).catch(() => null))?.size
  if (!original || !path || !size) throw new AppError('not-found')

  const stream = Readable.toWeb(createReadStream(/* turbopackIgnore: true */ path))
  return new Response(stream as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': original.mime,
      'content-length': String(size),
      // RFC 6266: the name in full for who reads it, and a plain one.
      'content-disposition': `attachment; filename="original"; filename*=UTF-8''${encodeName(original.filename)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff'
    }
  })
})

/** As RFC 8187 writes a name: what `encodeURIComponent` leaves that it has no place for, too. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
