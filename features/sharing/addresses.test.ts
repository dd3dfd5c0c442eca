import { expect, test } from 'vitest'
import { mailAddress, shareTargets } from './addresses.ts'

const hostile = { title: 'A & B ? #1 "é"\r\nBcc: x@example.org \ud800', url: 'https://journal.example.fr/a?b=c&d' }

test('title and address arrive whole at every target', () => {
  const { title, url } = { title: 'Été & automne', url: 'https://journal.example.fr/ete' }
  const targets = Object.fromEntries(shareTargets({ title, url }).map(({ id, href }) => [id, new URL(href)]))

  expect(targets.x?.searchParams.get('text')).toBe(title)
  expect(targets.x?.searchParams.get('url')).toBe(url)
  expect(targets.facebook?.searchParams.get('u')).toBe(url)
  expect(targets.linkedin?.searchParams.get('url')).toBe(url)
  expect(targets.whatsapp?.searchParams.get('text')).toBe(`${title} ${url}`)
  expect(decodeURIComponent(targets.mastodon?.hash ?? '')).toBe(`#text=${title} ${url}`)
})

test('hostile titles stay within their place', () => {
  for (const { href } of shareTargets(hostile)) expect(new URL(href).protocol).toBe('https:')

  const mail = mailAddress(hostile)
  expect(mail).not.toMatch(/[\r\n" ]/)
  expect([...new URL(mail).searchParams.keys()]).toEqual(['subject', 'body'])
})
