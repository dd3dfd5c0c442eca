import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'

/** What says how a body is sent; a 304 has none. */
const OF_BODIES = ['content-type', 'content-length', 'content-encoding', 'transfer-encoding']

/**
 * From now on an answer that its asker has already goes out as a 304 without a
 * body (RFC 9110, 13): Next does so for pages, not for what route handlers
 * answer. "Cache-Control: no-cache" of a request is for caches on the way (RFC
 * 9111, 5.2.1.4), and `fetch` adds it to whatever asks by tag: it is overlooked.
 */
export function answerUnchanged(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return

  const writeHead = response.writeHead
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    const etag = response.getHeader('etag')?.toString()
    const modified = response.getHeader('last-modified')?.toString()
    const known = { ...(etag && { etag }), ...(modified && { 'last-modified': modified }) }
    if (status !== 200 || (!etag && !modified) || !fresh({ ...request.headers, 'cache-control': undefined }, known)) {
      return Reflect.apply(writeHead, this, [status, ...rest])
    }

    for (const name of OF_BODIES) response.removeHeader(name)
    return writeHead.call(this, 304)
  } as typeof writeHead
}
