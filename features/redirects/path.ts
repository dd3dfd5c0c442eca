import { readQuery } from './query.ts'

export type OldAddress = {
  /** Normalised path or, when the query names the thing by a number, that key: "/2014/03/27/titre", "/?p=12". */
  key: string
  /** What the query asks of the thing, in the form that a path has for it: "/page/2", "/feed/atom", or "". */
  suffix: string
  /** The query keys that `key` and `suffix` have used up. */
  consumed: readonly string[]
}

/** Decoded, lower case, one slash between segments, none at the end; null when it can't be decoded. */
export function normalisePath(path: string): string | null {
  try {
    return normaliseDecoded(decodeURIComponent(path))
  } catch {
    return null
  }
}

/** As `normalisePath`, for what is decoded already. Lower case may undo the composition of letters, hence both ends. */
export function normaliseDecoded(decoded: string): string | null {
  if (!decoded.isWellFormed() || decoded.includes('\u0000')) return null
  const normal = decoded.normalize('NFC').toLowerCase().normalize('NFC')
  return `/${normal.split('/').filter(Boolean).join('/')}`
}

/** A normalised path as it stands in an address; the one way to encode it, or two forms would lead to each other. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** The form under which an address is kept in `redirect.from_path`; null when it can't be decoded. */
export function oldAddress(path: string, query: URLSearchParams): OldAddress | null {
  const whole = normalisePath(path)
  if (whole === null) return null

  // Servers without rewriting put their one script before every path.
  const normal = whole.replace(/^\/index\.php(?=\/|$)/, '') || '/'
  const numbered = /^\/archives\/(\d{1,12})$/.exec(normal)?.[1]
  if (numbered) return { key: `/?p=${Number(numbered)}`, suffix: '', consumed: [] }
  return normal === '/' ? readQuery(query) : { key: normal, suffix: '', consumed: [] }
}

/** What is left of a query, with its question mark; "" when nothing is. */
export function remainingQuery(query: URLSearchParams, consumed: readonly string[]): string {
  const rest = new URLSearchParams([...query].filter(([key]) => !consumed.includes(key))).toString()
  return rest ? `?${rest}` : ''
}
