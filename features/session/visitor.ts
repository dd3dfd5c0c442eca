import { env, siteUrl } from '#lib/env.ts'
import { isSameOrigin } from '#lib/origin.ts'

/** Whether a request comes from a page of ours. The HTTP server asks too; who changes something asks again. */
export function comesFromUs(headers: Headers): boolean {
  return isSameOrigin({
    origin: headers.get('origin') ?? undefined,
    host: headers.get('host') ?? undefined,
    fetchSite: headers.get('sec-fetch-site') ?? undefined,
    cookie: headers.get('cookie') ?? undefined
  })
}

/** Address of the visitor: the one that the HTTP server leaves after weighing TRUST_PROXY. */
export function visitorAddress(headers: Headers): string {
  return groupOf(headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown')
}

/** One household has a whole /64 of IPv6 to choose from: it counts as one address. */
function groupOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '')

  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const full = [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right]
  return `${full.slice(0, 4).join(':')}::/64`
}

/**
 * Where somebody signed in has the publication open: SITE_URL, else the host that their browser asked for. For links
 * that they are shown, never for letters, whose reader did not choose the host.
 */
export function ownOrigin(headers: Headers): string {
  const host = headers.get('host')
  return env().SITE_URL === undefined && host ? `http://${host}` : siteUrl()
}
