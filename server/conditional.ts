import type { IncomingHttpHeaders } from 'node:http'
import fresh from 'fresh'
import type { Captured } from './captured-response.ts'

/**
 * Whether who asked has this answer already (RFC 9110, 13), so that a 304 will
 * do. "Cache-Control: no-cache" of a request is for caches on the way (RFC
 * 9111, 5.2.1.4), and `fetch` adds it to whatever asks by tag: it is overlooked.
 */
export function isUnchanged(asked: IncomingHttpHeaders, { status, headers }: Omit<Captured, 'body'>): boolean {
  const etag = headers.etag?.toString()
  const modified = headers['last-modified']?.toString()
  if (status !== 200 || (!etag && !modified)) return false

  const known = { ...(etag && { etag }), ...(modified && { 'last-modified': modified }) }
  return fresh({ ...asked, 'cache-control': undefined }, known)
}
