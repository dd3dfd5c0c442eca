import { writeXml } from '#lib/xml.ts'
import type { SitemapPart, SitemapPlace } from './data.ts'

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * Files lie at the root: one below "/sitemap/" could only speak of addresses
 * below "/sitemap/" (sitemaps.org, "Sitemap file location").
 */
export function sitemapAddress({ kind, number }: Pick<SitemapPart, 'kind' | 'number'>): string {
  return `/sitemap-${kind}-${number}.xml`
}

/** The sitemap of sitemaps. */
export function sitemapIndex(parts: SitemapPart[], siteUrl: string): string {
  const sitemap = parts.map((part) => entry({ path: sitemapAddress(part), modified: part.modified }, siteUrl))
  return writeXml({ sitemapindex: { '@xmlns': NAMESPACE, sitemap } })
}

/** One file of addresses. */
export function sitemapFile(places: SitemapPlace[], siteUrl: string): string {
  return writeXml({ urlset: { '@xmlns': NAMESPACE, url: places.map((place) => entry(place, siteUrl)) } })
}

/** "changefreq" and "priority" are left out: search engines take no notice of guesses. */
function entry({ path, modified }: SitemapPlace, siteUrl: string): { loc: string; lastmod?: string } {
  return { loc: new URL(path, siteUrl).href, ...(modified && { lastmod: modified.toISOString() }) }
}
