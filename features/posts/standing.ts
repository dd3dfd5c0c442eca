import 'server-only'
import { getPublication } from '#features/publication/data.ts'
import { instantsOf } from '#lib/dates.ts'
import { pageNumber } from '#lib/segments.ts'
import { hasPublishedPost, hasPublishedPosts } from './data.ts'
import type { ArchiveScope } from './published.ts'

/**
 * Whether readers find a page at this address: an article, a page, an archive
 * that lists something, a number that its list reaches. Asked before anything is
 * rendered, so that addresses that lead nowhere cost one look and are never kept.
 * `path` is normalised and decoded. False too for addresses of other forms.
 */
export async function isPublishedAddress(path: string): Promise<boolean> {
  const numbered = /^(.*)\/page\/([^/]+)$/.exec(path)
  const base = numbered ? numbered[1] || '/' : path
  const page = numbered ? pageNumber(numbered[2] ?? '') : 1
  if (page === null) return false

  if (base === '/' && page === 1) return true
  const slug = /^\/([^/]+)$/.exec(path)?.[1]
  if (slug !== undefined && !/^\d{4}$/.test(slug)) return hasPublishedPost(slug)
  return isListed(base, page)
}

async function isListed(base: string, page: number): Promise<boolean> {
  const [, kind, key = ''] = /^\/(tag|category|author|series)\/(.+)$/.exec(base) ?? []
  const [, year, month] = /^\/([1-9]\d{3})(?:\/(0[1-9]|1[0-2]))?$/.exec(base) ?? []
  if (kind === undefined && year === undefined && base !== '/') return false
  if (kind !== 'category' && key.includes('/')) return false

  const { postsPerPage, timeZone } = await getPublication()
  const between = year && instantsOf({ year: Number(year), month: month ? Number(month) : undefined, timeZone })
  const scope: ArchiveScope = between ? { between } : kind ? { [kind]: key } : {}
  return hasPublishedPosts(scope, (page - 1) * postsPerPage)
}
