/** Query keys by which WordPress names things without a path. */
const ID_KEYS = ['p', 'page_id', 'attachment_id', 'cat', 'author', 'm'] as const

export type OldAddress = {
  /** Normalised path and, when the query names the thing, that key: "/2014/03/27/titre", "/?p=12". */
  key: string
  /** The query key that `key` has used up. */
  consumed: string | null
}

/** Decoded, lower case, one slash between segments, none at the end; null when it can't be decoded. */
export function normalisePath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path).normalize('NFC').toLowerCase()
    if (!decoded.isWellFormed() || decoded.includes('\u0000')) return null
    return `/${decoded.split('/').filter(Boolean).join('/')}`
  } catch {
    return null
  }
}

/** The form under which an address is kept in `redirect.from_path`. */
export function oldAddress(path: string, query: URLSearchParams): OldAddress | null {
  const normal = normalisePath(path)
  if (normal === null) return null
  if (normal !== '/' && normal !== '/index.php') return { key: normal, consumed: null }

  const consumed = ID_KEYS.find((key) => /^\d{1,12}$/.test(query.get(key) ?? ''))
  if (!consumed) return { key: '/', consumed: null }
  return { key: `/?${consumed}=${Number(query.get(consumed))}`, consumed }
}

/** What is left of a query, with its question mark, the used key under its new name if it has one; "" when nothing is. */
export function remainingQuery(query: URLSearchParams, consumed: string | null, renamed?: string): string {
  const rest = new URLSearchParams(
    [...query].flatMap(([key, value]) => {
      if (key !== consumed) return [[key, value]]
      return renamed === undefined ? [] : [[renamed, value]]
    })
  ).toString()
  return rest ? `?${rest}` : ''
}
