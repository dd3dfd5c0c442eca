import { pathOnSite } from '#features/links/address.ts'
import { safeHref } from '#lib/safe-url.ts'

const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#].*)?$/u
const MAIL = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/

/**
 * The link that somebody meant by what they typed, or null: "/slug", "#note",
 * "https://…", "mailto:…", and the short forms "exemple.fr" and "moi@exemple.fr".
 */
export function linkAddress(input: string): string | null {
  const typed = input.trim()
  if (MAIL.test(typed)) return safeHref(`mailto:${typed}`)
  if (HOST.test(typed)) return safeHref(`https://${typed}`)
  return safeHref(typed)
}

/** "/budget#fin" for "https://journal.example.fr/budget#fin" where that is the site; other addresses as they are. */
export function inSite(href: string, site: string): string {
  const path = pathOnSite(href, site)
  return path === null ? href : `${path}${fragmentOf(href)}`
}

/** "#fin" of "/budget#fin"; "" where there is none. */
export function fragmentOf(href: string): string {
  const at = href.indexOf('#')
  return at === -1 ? '' : href.slice(at)
}
