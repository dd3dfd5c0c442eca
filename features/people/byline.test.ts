import { expect, test } from 'vitest'
import { profileInput } from '#features/session/schema.ts'
import { biography, personLinksInput, readPersonLinks, webAddress } from './byline.ts'

const HOSTILE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'mailto:a@example.org',
  'ftp://example.org',
  '//example.org',
  'https://',
  'https://localhost/x',
  'https://moi:secret@example.org/',
  'https://exa mple.org',
  'x'.repeat(10_000)
]

test('only addresses of the web are taken', () => {
  expect(webAddress.parse(' https://example.org/a?b#c ')).toBe('https://example.org/a?b#c')
  expect(webAddress.parse('example.org')).toBe('https://example.org')
  expect(webAddress.parse('')).toBe('')
  for (const address of HOSTILE) expect(webAddress.safeParse(address).success, address.slice(0, 30)).toBe(false)
})

test('rows without an address are left out, a label without one is a mistake', () => {
  const rows = [
    { label: 'Mastodon', url: 'https://mastodon.example.org/@anne' },
    { label: '', url: '' },
    { label: '', url: 'https://www.example.org/anne' }
  ]
  expect(personLinksInput.parse(rows)).toEqual([
    { label: 'Mastodon', url: 'https://mastodon.example.org/@anne' },
    { label: 'example.org', url: 'https://www.example.org/anne' }
  ])
  const wrong = personLinksInput.safeParse([rows[0], { label: 'Blog', url: '' }])
  expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['1.url', 'web-address']])
  expect(personLinksInput.safeParse(Array.from({ length: 9 }, () => rows[1])).success).toBe(false)
})

test('what a row holds is shown only when it is harmless', () => {
  const good = { label: 'Blog', url: 'https://example.org/' }
  expect(readPersonLinks([good, { label: 'X', url: 'javascript:alert(1)' }, null, 'x', { url: good.url }])).toEqual([
    good
  ])
  for (const odd of [null, {}, 'x', 3]) expect(readPersonLinks(odd)).toEqual([])
})

test('a biography keeps its lines and nothing that PostgreSQL refuses', () => {
  expect(biography.parse(' Un.\r\nDeux\u0000.\ud800 ')).toBe('Un.\nDeux.\ufffd')
  expect(biography.safeParse('x'.repeat(2_001)).success).toBe(false)
})

test('the form of the account page: names with dots, mistakes named by their field', () => {
  const form = { name: 'Anne', language: '', bio: '', url: '', 'links.0.label': 'Blog', 'links.0.url': 'example.org' }
  expect(profileInput.parse(form)).toMatchObject({ links: [{ label: 'Blog', url: 'https://example.org' }] })

  const refused = profileInput.safeParse({ ...form, 'links.0.url': 'javascript:alert(1)', url: 'ftp://example.org' })
  expect(refused.error?.issues.map(({ path }) => path.join('.')).toSorted()).toEqual(['links.0.url', 'url'])
  expect(profileInput.safeParse({ ...form, role: 'administrator' }).success).toBe(false)
})
