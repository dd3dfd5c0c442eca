import { createHmac } from 'node:crypto'
import { visitorAddress } from '#features/session/visitor.ts'
import { keyFor } from '#lib/secret.ts'

/**
 * Who likes a text, as far as we care: a keyed hash that tells two presses of one visitor on one text,
 * and nothing else. See docs/decisions/0007-likes-without-cookies.md.
 */
export function visitorHash(headers: Headers, postId: string): string {
  const parts = [networkOf(visitorAddress(headers)), headers.get('user-agent') ?? '', postId]
  return createHmac('sha256', keyFor('likes')).update(JSON.stringify(parts)).digest('base64url')
}

/** The address without what points at one household: /24 of IPv4; IPv6 comes as /64. */
export function networkOf(address: string): string {
  return address.replace(/^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/, '$1.0/24')
}
