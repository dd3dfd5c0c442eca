import 'server-only'
import { cacheTags, isReservedSlug } from '#features/posts/constants.ts'
import { getPublication } from '#features/publication/data.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { siteUrl } from '#lib/env.ts'
import { pageNumber } from '#lib/segments.ts'
import { missingText, textResponse } from '#lib/text-response.ts'
import { SITEMAP_KINDS, type SitemapKind } from './constants.ts'
import { getPublishedPlaces, getPublishedSitemapParts, type SitemapPlace } from './data.ts'
import { sitemapFile, sitemapIndex } from './documents.ts'
import { robotsText } from './robots.ts'

/** Answers for `robots.txt`, `sitemap.xml` and the files it names; all are made anew when something is published. */
export async function answerCrawler(file: string): Promise<Response> {
  await carryCacheTags([cacheTags.publication])
  const { timeZone, hiddenFromSearch } = await getPublication()
  if (file === 'robots.txt') {
    return textResponse(file, { body: robotsText({ hiddenFromSearch, siteUrl: siteUrl() }), type: 'text/plain' })
  }
  if (hiddenFromSearch) return missingText()

  await carryCacheTags([cacheTags.lists])
  const body = file === 'sitemap.xml' ? await index(timeZone) : await part(file, timeZone)
  return body === null ? missingText() : textResponse(file, { body, type: 'application/xml' })
}

async function index(timeZone: string): Promise<string> {
  const parts = await Promise.all(SITEMAP_KINDS.map((kind) => getPublishedSitemapParts(kind, timeZone)))
  return sitemapIndex(parts.flat(), siteUrl())
}

async function part(file: string, timeZone: string): Promise<string | null> {
  const [, word = '', digits = ''] = /^sitemap-([a-z]+)-(\d+)\.xml$/.exec(file) ?? []
  const kind = SITEMAP_KINDS.find((one) => one === word)
  const number = pageNumber(digits)
  if (!kind || number === null) return null

  const places = (await getPublishedPlaces({ kind, number }, timeZone)).filter((place) => isThere(place, kind))
  return places.length === 0 ? null : sitemapFile(places, siteUrl())
}

/** A text whose slug became an address of ours is no longer shown there. */
function isThere({ path }: SitemapPlace, kind: SitemapKind): boolean {
  const isText = kind === 'posts' || (kind === 'pages' && path !== '/' && path !== '/tags')
  return !isText || !isReservedSlug(path.slice(1))
}
