import { lookup as resolve } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address that a server must not be sent to, or that gives no file; `reason` is for the report. */
export class RefusedAddress extends Error {
  override name = 'RefusedAddress'
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** The one part of IPv6 that is given out (RFC 4291, 2.4): old forms that hold an IPv4 address lie outside of it. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3')

/** Is this an address of the public internet? Addresses of this machine, its network and all special ranges are not. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false

  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL))
}

/**
 * Looks at an address before anything is sent: http(s), usual ports, no
 * name and password, no number that stands for a private machine.
 * @throws RefusedAddress
 */
export function checkAddress(given: string): URL {
  let url: URL
  try {
    url = new URL(given)
  } catch {
    throw new RefusedAddress('bad-address')
  }

  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new RefusedAddress('bad-address')
  if (url.port !== '' && url.port !== '80' && url.port !== '443') throw new RefusedAddress('bad-port')
  if (url.username !== '' || url.password !== '') throw new RefusedAddress('bad-address')

  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (host === '' || /(^|\.)(localhost|local|internal|home\.arpa)$/i.test(host))
    throw new RefusedAddress('private-address')
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new RefusedAddress('private-address')
  return url
}

/**
 * Name resolution for connections: every address that a name has must be
 * public, and the connection goes to what was checked, so that a name which
 * changes its mind between check and use gains nothing.
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)

    const [first] = addresses
    if (!first || addresses.some(({ address }) => !isPublicAddress(address))) {
      return callback(Object.assign(new RefusedAddress('private-address'), { code: 'EREFUSED' }), '', 0)
    }
    if (options.all) return (callback as unknown as (error: null, list: typeof addresses) => void)(null, addresses)
    callback(null, first.address, first.family)
  })
}
