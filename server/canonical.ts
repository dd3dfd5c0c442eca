/** First segments below which addresses are left as they are: they are no reader pages. */
const UNTOUCHED = new Set(['_next', 'api', 'media', 'desk', 'sign-in', 'claim', 'invitation', 'healthz', 'readyz'])

/**
 * The one form of a reader's address: lower case, no trailing slash, no doubled
 * slash, the first page without its number. Null when `path` has it already, or
 * is none of the readers'. `path` is the encoded path of a request.
 */
export function canonicalPath(path: string): string | null {
  const segments = path.split('/').filter(Boolean)
  if (UNTOUCHED.has(segments[0]?.toLowerCase() ?? '')) return null

  // Encoded segment by segment, so that an encoded slash or comma is not encoded again.
  const same = segments.map((segment) =>
    encodeURIComponent(decodeURIComponent(segment).normalize('NFC').toLowerCase().normalize('NFC'))
  )
  if (same.at(-2) === 'page' && same.at(-1) === '1') same.splice(-2)

  const canonical = `/${same.join('/')}`
  return canonical === path ? null : canonical
}

/** Whether an address is the readers'. Desk, door and machines answer for themselves, faults included. */
export function isReaders(path: string): boolean {
  return !/^\/(_next|api|desk|sign-in|sign-out|claim|invitation)([/?]|$)/.test(path)
}
