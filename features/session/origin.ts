import { env, siteUrl } from '#lib/env.ts'

/**
 * True when a request that changes something comes from a page of ours. The address compared with is
 * the publication's own, never one that a proxy's header claims; without SITE_URL, the one that the
 * browser asked for. Requests without Origin pass when the browser says that they are its own.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin'

  try {
    const { host } = new URL(origin)
    if (host === new URL(siteUrl()).host) return true
    return env().SITE_URL === undefined && host === headers.get('host')
  } catch {
    return false
  }
}

/** Address of the visitor, as the HTTP server wrote it down after weighing TRUST_PROXY. */
export function visitorAddress(headers: Headers): string {
  const listed = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const hops = Math.max(1, env().TRUST_PROXY)
  return groupOf(listed.at(-hops) || listed[0] || 'unknown')
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
