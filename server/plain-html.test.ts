import { describe, expect, test } from 'vitest'
import { withoutFramework } from './plain-html.ts'

describe('a page without the framework', () => {
  test.each([
    ['scripts', 'a<script src="/_next/static/chunks/a.js" async=""></script>b', 'ab'],
    ['the payload, several lines of it', 'a<script>self.__next_f.push([1,"\u003cp\u003e\n"])</script>b', 'ab'],
    ['two scripts apart', '<script>1</script>text<script>2</script>', 'text'],
    ['hints for scripts', '<link rel="preload" as="script" fetchPriority="low" href="/x.js"/>', ''],
    ['comments of React', '1<!-- --> / <!-- -->2<div hidden=""><!--$--><!--/$--></div>', '1 / 2'],
    ['attributes that look like them', '<a title="&lt;script&gt;">x</a>', '<a title="&lt;script&gt;">x</a>']
  ])('%s', (_what, html, plain) => {
    expect(withoutFramework(html)).toBe(plain)
  })

  test('data for search engines and our own modules stay', () => {
    const html =
      '<script type="application/ld+json">{"a":1}</script><script type="module" src="/reader.js"></script><script>x</script>'
    expect(withoutFramework(html)).toBe(html.replace('<script>x</script>', ''))
  })

  test('modules from elsewhere do not', () => {
    expect(withoutFramework('<script type="module" src="https://evil.example/x.js"></script>')).toBe('')
  })
})
