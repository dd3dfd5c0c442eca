import 'server-only'
import { isReservedSlug } from '#features/posts/constants.ts'
import { isPublishedAddress } from '#features/posts/standing.ts'
import { hasPublishedSeries } from '#features/series/data.ts'
import { db } from '#lib/db.ts'
import { genericTarget, placesFor, type Reading, readingsOf } from './generic.ts'
import { getMeanwhile, type Meanwhile } from './missing/data.ts'
import { encodePath, normalisePath, oldAddress, remainingQuery } from './path.ts'
import { searchQuery } from './query.ts'
import { originalUpload } from './uploads.ts'

/**
 * `meanwhile`: a file that is still to come in. `gone`: deleted for good.
 * `unknown`: certainly nothing. Null: not for this to say, or a living page.
 */
export type RedirectAnswer =
  | { kind: 'redirect'; to: string }
  | ({ kind: 'meanwhile' } & Meanwhile)
  | { kind: 'gone' }
  | { kind: 'unknown' }
  | null

/** Path of a page or file of ours, "gone", or a file that is known but not here. */
type Target = string | { missing: string }

/** First segments below which there never was a page of an old site. */
const OURS = new Set([
  '_next',
  'api',
  'media',
  'desk',
  'sign-in',
  'sign-out',
  'claim',
  'invitation',
  'healthz',
  'readyz'
])

/** Reserved, but no route of ours answers there. */
const NO_ROUTE = new Set([
  'author',
  'category',
  'comments',
  'feed',
  'page',
  'tag',
  'wp-admin',
  'wp-content',
  'wp-json',
  'wp-login.php'
])

/** Where the rewrites of next.config lead: no address for anybody else. */
const WITHIN = new Set(['all', 'archive', 'brand', 'crawlers', 'fault'])

/** Pages of ours that are always there: no text of an old site that had their address takes it. */
const OWN_PAGES = new Set(['/search', '/tags', '/authors'])

/** Lists, of which this knows every address. */
const LIST = /^\/(?:(?:tag|category|author|series)\/|\d{4}(?:\/|$))/

/**
 * Where an address that is none of ours leads today: one hop to the present
 * address, which is there; "gone" for what was deleted. `path` is encoded, as
 * requested. Asks the database twice at most for each way to read the address.
 */
export async function resolveRedirect(path: string, query: URLSearchParams | string = ''): Promise<RedirectAnswer> {
  const params = typeof query === 'string' ? new URLSearchParams(query) : query
  const normal = normalisePath(path)
  const asked = oldAddress(path, params)
  if (normal === null || asked === null || OURS.has(normal.split('/')[1] ?? '')) return null
  // No segment of ours holds a slash: decoded, it would pass for two.
  if (/%2f|%5c/i.test(path)) return { kind: 'unknown' }
  const sought = normal === '/' ? searchQuery(params) : null
  if (sought !== null) return { kind: 'redirect', to: `/search${sought}` }
  if (asked.key === '/' && asked.suffix === '' && normal === '/') return null
  if (await isOwnPage(normal)) return null

  const target = genericTarget(asked.key) ?? (await findTarget(asked))
  if (target === 'gone') return { kind: 'gone' }
  if (target !== null && typeof target !== 'string') {
    const meanwhile = await getMeanwhile(target.missing)
    return meanwhile ? { kind: 'meanwhile', ...meanwhile } : { kind: 'unknown' }
  }
  if (target === null) return isOthers(path, normal) && asked.consumed.length === 0 ? null : { kind: 'unknown' }
  if (target === normal && asked.consumed.length === 0) return null
  // What the door understands by a query is something else.
  const rest = target === '/sign-in' ? '' : remainingQuery(params, asked.consumed)
  return { kind: 'redirect', to: `${encodePath(target)}${rest}` }
}

async function isOwnPage(path: string): Promise<boolean> {
  return OWN_PAGES.has(path) || (path === '/series' && (await hasPublishedSeries()))
}

/** Routes that know themselves what they have (search, the feeds and files of the root). Files have one spelling. */
function isOthers(path: string, normal: string): boolean {
  const first = normal.split('/')[1] ?? ''
  if (WITHIN.has(first) || LIST.test(normal)) return false
  return isReservedSlug(first)
    ? !NO_ROUTE.has(first)
    : first.includes('.') && !first.endsWith('.php') && path === normal
}

async function findTarget(asked: { key: string; suffix: string }): Promise<Target | null> {
  let missing: Target | null = null
  for (const reading of readingsOf(asked)) {
    const target = await follow(reading, asked.key)
    if (typeof target === 'string') return target
    missing ??= target
  }
  return missing
}

async function follow({ base, suffix }: Reading, key: string): Promise<Target | null> {
  const isLiving = await isPublishedAddress(base)
  const now = isLiving ? base : await getTarget(base)
  if (typeof now !== 'string' || now === 'gone' || now.startsWith('/media/')) return now

  const places = placesFor(now, suffix)
  // A number beyond the end of a list that is still there is no old address.
  const isAsAsked = isLiving && `${base}${suffix}` === key
  for (const place of isAsAsked ? places.slice(0, 1) : places) {
    const list = place.replace(/\/((feed|atom)\.xml|feed\.json)$/, '') || '/'
    if (await isPublishedAddress(list)) return place
  }
  return null
}

type Row = {
  gone: boolean
  to_path: string | null
  post_slug: string | null
  tag_slug: string | null
  category_path: string | null
  handle: string | null
  series_slug: string | null
  media_id: string | null
  hash: string | null
  width: number | null
}

/** What stands at an address by the table of redirects; it may be empty by now. */
async function getTarget(base: string): Promise<Target | null> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT r.gone, r.to_path, p.slug AS post_slug, t.slug AS tag_slug, c.path AS category_path, a.handle,
      s.slug AS series_slug, r.media_id, m.hash, (m.variants->-1->>'width')::int AS width
    FROM redirect r
    LEFT JOIN post p ON p.id = r.post_id AND p.status = 'published' AND p.published_at <= now()
    LEFT JOIN tag t ON t.id = r.tag_id
    LEFT JOIN category c ON c.id = r.category_id
    LEFT JOIN person a ON a.id = r.person_id
    LEFT JOIN series s ON s.id = r.series_id
    LEFT JOIN media m ON m.id = r.media_id AND m.state = 'ready'
    WHERE r.from_path = ANY(${[base, ...originalUpload(base)]})`

  const targets = rows.map(targetOf)
  return targets.find((target) => typeof target === 'string') ?? targets.find((target) => target !== null) ?? null
}

function targetOf(row: Row): Target | null {
  if (row.gone) return 'gone'
  if (row.to_path !== null) return row.to_path
  if (row.post_slug !== null) return `/${row.post_slug}`
  if (row.tag_slug !== null) return `/tag/${row.tag_slug}`
  if (row.category_path !== null) return `/category/${row.category_path}`
  if (row.handle !== null) return `/author/${row.handle}`
  if (row.series_slug !== null) return `/series/${row.series_slug}`
  if (row.hash !== null && row.width !== null) return `/media/${row.hash}/${row.width}.webp`
  return row.media_id === null ? null : { missing: row.media_id }
}
