import { describe, expect, test } from 'vitest'
import { safeHref, safeWebUrl, writtenHref, writtenWebUrl } from './safe-url.ts'

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

describe('writtenHref', () => {
  test.each([
    ['https://example.org/?a=1&b=<2>"', 'https://example.org/?a=1&b=%3C2%3E%22'],
    ['https://example.org/a|b^c`{d}[e]', 'https://example.org/a%7Cb%5Ec%60%7Bd%7D%5Be%5D'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/%C3%A9t%c3%a9#a#b', 'https://example.org/%C3%A9t%c3%a9#a%23b'],
    ['https://example.org/été/日本', 'https://example.org/été/日本'],
    ['https://[2001:db8::1]:8080/', 'https://[2001:db8::1]:8080/'],
    ['mailto:lea@example.org?subject=<a>', 'mailto:lea@example.org?subject=%3Ca%3E'],
    ['/page?q="x"', '/page?q=%22x%22'],
    ['#note-1', '#note-1'],
    ['https://example.org/\ud800', 'https://example.org/\ufffd']
  ])('%j becomes %j', (typed, written) => {
    expect(writtenHref(typed)).toBe(written)
  })

  test('what is unsafe stays out', () => {
    expect(writtenHref('javascript:alert(1)')).toBeNull()
    expect(writtenHref(null)).toBeNull()
    expect(writtenWebUrl('mailto:lea@example.org')).toBeNull()
    expect(writtenWebUrl('/ici')).toBeNull()
  })
})
