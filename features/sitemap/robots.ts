type Options = { hiddenFromSearch: boolean; siteUrl: string }

/**
 * robots.txt (RFC 9309). Nothing that is public is refused, and what is not
 * public is not named. A publication that is "not public yet" refuses
 * everything and names no sitemap.
 */
export function robotsText({ hiddenFromSearch, siteUrl }: Options): string {
  if (hiddenFromSearch) return 'User-agent: *\nDisallow: /\n'

  return `User-agent: *\nDisallow:\n\nSitemap: ${siteUrl}/sitemap.xml\n`
}
