/** What a sitemap file lists; the words stand in its address, `/sitemap-posts-1.xml`. */
export const SITEMAP_KINDS = ['posts', 'pages', 'tags', 'categories', 'authors', 'series', 'dates'] as const

export type SitemapKind = (typeof SITEMAP_KINDS)[number]

/**
 * Addresses in one file. The protocol allows 50,000 (sitemaps.org); a file of
 * this size is made and sent in a moment, and the next one takes over: none is
 * left out.
 */
export const ADDRESSES_PER_FILE = 10_000
