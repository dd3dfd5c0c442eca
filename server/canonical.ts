/** First segments below which addresses are left as they are: they are no reader pages. */
const UNTOUCHED = new Set(['_next', 'api', 'media', 'desk', 'sign-in', 'claim', 'healthz', 'readyz'])

/**
 * The one form of a reader's address: lower case, no trailing slash, no doubled
 * slash, the first page without its number. Null when `path` has it already, or
 * is none of the readers'. `path` is the encoded path of a request.
 */
export function canonicalPath(path: string): string | null {
  const first = path.split('/').find(Boolean) ?? ''
  if (UNTOUCHED.has(first.toLowerCase())) return null

  const canonical = encodeURI(decodeURI(path).toLowerCase())
    .replace(/\/{2,}/g, '/')
    .replace(/\/page\/1\/?$/, '/')
    .replace(/(?<=.)\/+$/, '')
  return canonical === path ? null : canonical
}
