import { expect, test } from 'vitest'
import { safeNextPath } from './next-path.ts'
import { comesFromUs, ownOrigin, visitorAddress } from './visitor.ts'

test('only pages of ours may change something', () => {
  const from = (headers: Record<string, string>) =>
    comesFromUs(new Headers({ host: 'localhost:3000', cookie: 'a=b', ...headers }))
  expect(from({ origin: 'http://localhost:3000' })).toBe(true)
  expect(from({ origin: 'https://evil.example' })).toBe(false)
  expect(from({ origin: 'null' })).toBe(false)
  expect(from({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' })).toBe(false)
  expect(from({ origin: 'http://sub.localhost:3000' })).toBe(false)
  expect(from({})).toBe(false)
  expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(from({ 'sec-fetch-site': 'same-site' })).toBe(false)
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

test('links that are shown begin where the publication is open', () => {
  expect(ownOrigin(new Headers({ host: '192.0.2.7:3000' }))).toBe('http://192.0.2.7:3000')
  expect(ownOrigin(new Headers())).toBe('http://localhost:3000')
})
