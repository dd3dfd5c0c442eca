import { env } from './env.ts'

type Headers = {
  origin: string | undefined
  host: string | undefined
  fetchSite: string | undefined
  cookie: string | undefined
}

/**
 * Whether a request that changes something comes from the publication's own
 * pages. Compared with SITE_URL where it is set, else with the Host header;
 * forwarded headers, which a page elsewhere can't set but a client can, are not
 * believed. Without an Origin a browser must say `same-origin`; a program that
 * sends no cookie has nobody's rights and may pass.
 */
export function isSameOrigin({ origin, host, fetchSite, cookie }: Headers): boolean {
  if (origin === undefined) return fetchSite === 'same-origin' || cookie === undefined

  const { SITE_URL } = env()
  if (SITE_URL !== undefined) return origin === SITE_URL

  try {
    return host !== undefined && new URL(origin).host === host
  } catch {
    return false
  }
}
