const FEED = String.raw`\/feed(?:\/(?:comments-)?(?:rss2?|rdf|atom|feed))?`

/** Of ours: a feed moves with its archive, or its subscribers would be lost. */
const FEED_FILE = String.raw`\/(?:feed|atom)\.xml|\/feed\.json`

/** What WordPress puts after a thing's own address: its feed, a page of its list or of its text, its other forms. */
const SUFFIX = new RegExp(
  String.raw`^(\/.+?)(${FEED}|${FEED_FILE}|\/page\/[1-9]\d{0,5}|\/(?:amp|embed|trackback)|\/comment-page-\d+|\/\d{1,3})$`
)

/**
 * Addresses that mean the same on every WordPress site, without asking the
 * database. None may be a post's. The way in leads to the door whoever asks:
 * who has a session goes on to the desk from there, and scanners learn nothing.
 */
export function genericTarget(key: string): string | null {
  if (new RegExp(`^(?:/comments)?${FEED}$`).test(key)) return feedOf(key)
  if (/^\/wp-(feed|(comments)?(rss2?|rdf|atom))\.php$/.test(key)) return feedOf(key)
  if (/^\/(rss2?\.(xml|php)|(rdf|feed|atom)\.php|index\.(rdf|xml))$/.test(key)) return feedOf(key)
  if (/^\/(wp-sitemap(-[a-z_]+)*(-\d+)?\.xml|sitemap[_-]index\.xml|sitemap\.xml\.gz)$/.test(key)) return '/sitemap.xml'
  if (/^\/(post|page|category|post_tag|author)-sitemap\d*\.xml$/.test(key)) return '/sitemap.xml'
  return key === '/wp-login.php' || key === '/wp-admin' ? '/sign-in' : null
}

/** The two that Parution has not, RSS 0.92 and RDF, are answered with RSS 2.0: readers take both. */
function feedOf(address: string): string {
  if (address === '/feed.json') return address
  return /atom(\.php|\.xml)?$/.test(address) ? '/atom.xml' : '/feed.xml'
}

export type Reading = { base: string; suffix: string }

/**
 * The ways in which an old address can be understood, the likeliest first:
 * whole; as a thing and what follows it; by the slug at the end of a dated one;
 * without the folder that some sites put before everything.
 */
export function readingsOf({ key, suffix }: { key: string; suffix: string }): Reading[] {
  const within = /^\/(?:blog\/)?(?:(?:archives\/)?(?:date\/)?)(.+)$/.exec(key)?.[1]
  const keys = within === undefined || `/${within}` === key ? [key] : [key, `/${within}`]

  return keys.flatMap((one) => {
    const whole = { base: one, suffix }
    const split = SUFFIX.exec(one)
    const readings = split?.[1] && split[2] ? [whole, { base: split[1], suffix: split[2] }] : [whole]
    return [...readings, ...readings.flatMap(withoutDate), ...bareFeed(one)]
  })
}

function withoutDate({ base, suffix }: Reading): Reading[] {
  const slug = /^\/\d{4}\/\d{2}(?:\/\d{2})?\/([^/]+)$/.exec(base)?.[1]
  // A day has no page of its own: its month has.
  const month = /^(\/\d{4}\/\d{2})\/\d{2}$/.exec(base)?.[1]
  const last = month ?? (slug === undefined ? undefined : `/${slug}`)
  return last === undefined ? [] : [{ base: last, suffix }]
}

/** "/rss", which may be a post's too. */
function bareFeed(key: string): Reading[] {
  return /^\/(rss2?|rdf|atom)$/.test(key) ? [{ base: '/', suffix: `/feed${key}` }] : []
}

/** Where to go for what was asked of a thing, the best first: its feed, a page of its list, itself. */
export function placesFor(path: string, suffix: string): string[] {
  const isDate = /^\/\d{4}(\/\d{2})?$/.test(path)
  const hasFeeds = /^\/(tag|category|author|series)\/./.test(path)
  const isList = path === '/' || isDate || hasFeeds

  // Pages of one text ("/titre/2") are one page now; lists never had such.
  if (!isList) return [path]
  if (/^\/\d+$/.test(suffix)) return []
  if (suffix.startsWith('/feed') || suffix === '/atom.xml') return [`${hasFeeds ? path : ''}${feedOf(suffix)}`]
  if (!suffix.startsWith('/page/') || suffix === '/page/1') return [path]
  return [`${path === '/' ? '' : path}${suffix}`, path]
}
