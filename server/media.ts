import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { mediaFile } from '#features/media/store.ts'

const PATH = /^\/media\/([0-9a-f]{64})\/(\d{1,5}\.webp)$/

/**
 * Answers a request for a stored picture; false when the address is none.
 * Originals are never served: they may tell where a picture was taken.
 */
export async function answerMedia(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const [, hash = '', name = ''] = PATH.exec(path) ?? []
  const file = mediaFile(hash, name)
  const size = file && (await stat(file).catch(() => null))?.size
  if (!file || size === undefined || size === null) return false

  const etag = `"${hash.slice(0, 16)}-${name}"`
  const headers = {
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    etag,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    // Feed readers in a browser show pictures on pages of their own.
    'cross-origin-resource-policy': 'cross-origin'
  }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return true
  }

  response.writeHead(200, { ...headers, 'content-length': size })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(file), response).catch(() => response.destroy())
  return true
}
