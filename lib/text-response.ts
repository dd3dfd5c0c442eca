import { createHash } from 'node:crypto'

/** Enough for the feeds that people read; the oldest go first. */
const LIMIT = 1_000

/** Since when each address has said what it says now. */
const known = new Map<string, { etag: string; since: Date }>()

type Text = { body: string; type: string }

/**
 * A text that programs fetch again and again, with what lets them ask whether
 * it has changed (RFC 9110, 8.8). The tag is weak because proxies compress.
 * Last-Modified is when this wording was first made here, not the newest date
 * inside: a text taken back would set that date back, and whoever asks by date
 * alone would keep what was withdrawn.
 */
export function textResponse(address: string, { body, type }: Text): Response {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    etag,
    'last-modified': sinceOf(address, etag).toUTCString()
  }
  return new Response(body, { headers })
}

/** What there is to say at an address of that kind where there is nothing. */
export function missingText(): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  return new Response('Rien à cette adresse. — There is nothing at this address.\n', { status: 404, headers })
}

function sinceOf(address: string, etag: string): Date {
  const before = known.get(address)
  const since = before?.etag === etag ? before.since : new Date()

  known.delete(address)
  known.set(address, { etag, since })
  if (known.size > LIMIT) known.delete(known.keys().next().value ?? '')
  return since
}
