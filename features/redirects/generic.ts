/** What an old address turned out to be: something that has feeds and pages of its own, or not. */
export type Subject = { kind: 'archive' | 'page'; path: string }

const FEEDS: Record<string, string> = {
  '': 'feed.xml',
  rss: 'feed.xml',
  rss2: 'feed.xml',
  rdf: 'feed.xml',
  atom: 'atom.xml'
}

/** Where an address leads without asking the database, and which key of its query is used up, or goes on under another name. */
type Target = { path: string; consumed: string | null; renamed?: string }

/** Addresses that mean the same on every WordPress site. */
export function genericTarget(key: string, query: URLSearchParams): Target | null {
  const feed = /^(?:\/comments)?\/feed(?:\/(rss2?|rdf|atom))?$/.exec(key)
  if (feed) return { path: `/${FEEDS[feed[1] ?? '']}`, consumed: null }
  if (/^\/(wp-)?(rss2?|rdf|atom)\.(php|xml)$/.test(key) && key !== '/atom.xml') {
    return { path: key.includes('atom') ? '/atom.xml' : '/feed.xml', consumed: null }
  }
  if (key === '/page/1') return { path: '/', consumed: null }
  if (/^\/(wp-)?sitemap(_index)?\.xml(\.gz)?$/.test(key) && key !== '/sitemap.xml') {
    return { path: '/sitemap.xml', consumed: null }
  }

  const day = /^(\/\d{4}\/\d{2})\/\d{2}$/.exec(key)
  if (day?.[1]) return { path: day[1], consumed: null }
  return key === '/' || key.startsWith('/?m=') ? byQuery(query) : null
}

/** `/?s=mots`, `/?feed=rss2`, `/?m=201403`. */
function byQuery(query: URLSearchParams): Target | null {
  if (query.has('s')) return { path: '/search', consumed: 's', renamed: 'q' }

  const feed = query.get('feed')
  if (feed !== null) return { path: `/${FEEDS[feed] ?? 'feed.xml'}`, consumed: 'feed' }

  const [, year, month] = /^(\d{4})(\d{2})?/.exec(query.get('m') ?? '') ?? []
  return year ? { path: month ? `/${year}/${month}` : `/${year}`, consumed: 'm' } : null
}

/** Parts of an address that WordPress puts after a thing's own: its feed, a page of its list, its other forms. */
export function splitSuffix(key: string): { base: string; suffix: string } {
  const match =
    /^(\/.+?)(\/feed(?:\/(?:rss2?|rdf|atom))?|\/page\/\d+|\/(?:amp|embed|trackback)|\/comment-page-\d+)$/.exec(key)
  return match?.[1] && match[2] ? { base: match[1], suffix: match[2] } : { base: key, suffix: '' }
}

/** The present address with what was asked of it, such as its feed; null: there is nothing to say. */
export function withSuffix(subject: Subject | null, { base, suffix }: { base: string; suffix: string }): string | null {
  const isArchive = /^\/(tag|category|author)\/./.test(base)
  const known: Subject | null = subject ?? (isArchive && suffix !== '' ? { kind: 'archive', path: base } : null)
  if (!known || suffix === '') return known?.path ?? null

  const feed = /^\/feed(?:\/(.+))?$/.exec(suffix)
  if (known.kind === 'page') return known.path
  if (feed) return `${known.path}/${FEEDS[feed[1] ?? ''] ?? 'feed.xml'}`
  if (suffix === '/page/1') return known.path
  return suffix.startsWith('/page/') ? `${known.path}${suffix}` : known.path
}
