import { expect, test } from 'vitest'
import { safeNextPath } from './next-path.ts'
import { isSameOrigin, visitorAddress } from './origin.ts'

test('only pages of ours may change something', () => {
  const ours = 'http://localhost:3000'
  expect(isSameOrigin(new Headers({ origin: ours }))).toBe(true)
  expect(isSameOrigin(new Headers({ origin: 'https://evil.example' }))).toBe(false)
  expect(isSameOrigin(new Headers({ origin: 'null' }))).toBe(false)
  expect(isSameOrigin(new Headers({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }))).toBe(false)
  expect(isSameOrigin(new Headers({ origin: 'http://sub.localhost:3000' }))).toBe(false)
  expect(isSameOrigin(new Headers())).toBe(false)
  expect(isSameOrigin(new Headers({ 'sec-fetch-site': 'same-origin' }))).toBe(true)
  expect(isSameOrigin(new Headers({ 'sec-fetch-site': 'same-site' }))).toBe(false)
})

test('an address of IPv6 counts with its neighbours', () => {
  const of = (list: string) => visitorAddress(new Headers({ 'x-forwarded-for': list }))
  expect(of('192.0.2.7')).toBe('192.0.2.7')
  expect(of('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(of('2001:db8:1:2:aaaa::1')).toBe(of('2001:db8:1:2:bbbb:1:2:3'))
  expect(of('2001:db8:1:2::1')).not.toBe(of('2001:db8:1:3::1'))
})

test('after signing in one lands at the desk, whatever was asked', () => {
  expect(safeNextPath('/desk/posts/1?x=2')).toBe('/desk/posts/1?x=2')
  for (const next of [
    undefined,
    '',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/deskevil',
    '/desk/../x',
    'javascript:1'
  ]) {
    expect(safeNextPath(next)).toBe('/desk')
  }
})
