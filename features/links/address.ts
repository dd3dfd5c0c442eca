/**
 * Path and query of an address within the site, without its fragment: of "/budget#fin", or of
 * "https://journal.example.fr/budget" where that is the site; null for all others. For browser and server alike.
 */
export function pathOnSite(address: string, site: string): string | null {
  if (!/^(\/(?!\/)|https?:\/\/)/i.test(address) || /[\s\\]/.test(address) || !URL.canParse(address, site)) return null

  const { origin, pathname, search } = new URL(address, site)
  return origin === new URL(site).origin ? `${pathname}${search}` : null
}
