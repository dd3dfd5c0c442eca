import { normaliseDecoded, type OldAddress } from './path.ts'

/** Query keys by which WordPress names one thing with its number, the most telling first. */
const NUMBERS = ['p', 'page_id', 'attachment_id', 'cat', 'author'] as const

/** Query keys by which it names one thing with its slug, and the path that says the same. */
const NAMES = { name: '', pagename: '', category_name: '/category', tag: '/tag', author_name: '/author' } as const

/** Keys that only narrow down what the others name: they go with them. */
const BESIDE = ['post_type', 'name', 'page', 'cpage', 'year', 'monthnum', 'day', 'm', 'paged', 'feed']

/**
 * What the query of WordPress's root address names (`WP_Query`'s public
 * variables): "/?p=12", "/?tag=nimes&paged=2", "/?year=2014&monthnum=3". The
 * key is "/" when it names nothing.
 */
export function readQuery(query: URLSearchParams): OldAddress {
  const thing = thingOf(query)
  const suffix = suffixOf(query)
  if (thing === null && suffix === '') return { key: '/', suffix, consumed: [] }

  const beside = thing ? BESIDE : ['paged', 'feed']
  const consumed = new Set([...(thing?.consumed ?? []), ...beside.filter((key) => query.has(key))])
  return { key: thing?.key ?? '/', suffix, consumed: [...consumed] }
}

/** "/?s=deux+mots", WordPress's search: the query of ours, with whatever else was asked; null when nothing is looked for. */
export function searchQuery(query: URLSearchParams): string | null {
  if (!query.has('s')) return null
  const kept = [...query].filter(([key]) => key === 's' || !BESIDE.includes(key))
  return `?${new URLSearchParams(kept.map(([key, value]) => [key === 's' ? 'q' : key, value]))}`
}

function thingOf(query: URLSearchParams): { key: string; consumed: string[] } | null {
  const number = NUMBERS.find((key) => /^\d{1,12}$/.test(query.get(key) ?? ''))
  if (number) return { key: `/?${number}=${Number(query.get(number))}`, consumed: [number] }

  for (const [name, folder] of Object.entries(NAMES)) {
    const path = normaliseDecoded(query.get(name) ?? '')
    if (path !== null && path !== '/') return { key: `${folder}${path}`, consumed: [name] }
  }

  const date = dateOf(query)
  return date === null ? null : { key: date, consumed: [] }
}

/** "/?m=201403", "/?year=2014&monthnum=3&day=27": days have no page of their own, months do. */
function dateOf(query: URLSearchParams): string | null {
  const [, packed, packedMonth] = /^([1-9]\d{3})(\d{2})?(?:\d{2})?(?:\d{6})?$/.exec(query.get('m') ?? '') ?? []
  const year = packed ?? /^[1-9]\d{3}$/.exec(query.get('year') ?? '')?.[0]
  if (year === undefined) return null

  const month = packed ? packedMonth : /^\d{1,2}$/.exec(query.get('monthnum') ?? '')?.[0].padStart(2, '0')
  return month === undefined ? `/${year}` : `/${year}/${month}`
}

function suffixOf(query: URLSearchParams): string {
  const feed = query.get('feed')
  if (feed !== null) return /^(rss2?|rdf|atom)$/.test(feed.replace(/^comments-/, '')) ? `/feed/${feed}` : '/feed'

  const page = query.get('paged') ?? ''
  return /^[1-9]\d{0,5}$/.test(page) ? `/page/${page}` : ''
}
