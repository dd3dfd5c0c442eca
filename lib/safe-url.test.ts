import { expect, test } from 'vitest'
import { safeHref, safeWebUrl } from './safe-url.ts'

test.each([
  'https://example.org/a?b#c',
  'http://x.fr',
  'mailto:a@b.fr',
  'tel:+33123456789',
  '/slug',
  '#note-1',
  '?q=x'
])('%s – is kept', (href) => expect(safeHref(href)).toBe(href))

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://x/1',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  'relative',
  '',
  null,
  42,
  `https://x/${'a'.repeat(3000)}`
])('%s – is refused', (href) => expect(safeHref(href)).toBeNull())

test('an address of the web – is http or https', () => {
  expect(safeWebUrl('https://x.fr/')).toBe('https://x.fr/')
  expect(safeWebUrl('mailto:a@b.fr')).toBeNull()
  expect(safeWebUrl('/x')).toBeNull()
})
