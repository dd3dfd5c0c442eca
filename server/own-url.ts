import type { AddressInfo } from 'node:net'

/** Where this server asks itself for something, given the address that it listens on. */
export function ownUrl({ address, family, port }: AddressInfo): string {
  const isAny = address === '::' || address === '0.0.0.0'
  const host = isAny ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}`
}
