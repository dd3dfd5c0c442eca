import { expect, test } from 'vitest'
import { canonicalPath } from './canonical.ts'

test.each([
  ['/', null],
  ['/budget-participatif', null],
  ['/budget-participatif/', '/budget-participatif'],
  ['/Budget-Participatif', '/budget-participatif'],
  ['//evil.example/x/', '/evil.example/x'],
  ['/tag/%C3%89t%C3%A9', '/tag/%C3%A9t%C3%A9'],
  ['/tag/%c3%a9t%c3%a9', '/tag/%C3%A9t%C3%A9'],
  ['/tag/presse/page/1', '/tag/presse'],
  ['/tag/presse/page/1/', '/tag/presse'],
  ['/page/1', '/'],
  ['/page/2/', '/page/2'],
  ['/2015/03/', '/2015/03'],
  ['/feed.xml', null],
  ['/a%3Bb', null],
  ['/a%2Fb', null],
  ['/a%2cb/', '/a%2Cb'],
  ['/desk/posts/ABC/', null],
  ['/_next/static/chunks/A.js', null],
  ['/media/ABC/', null]
])('canonical form – %s leads to %s', (path, expected) => {
  expect(canonicalPath(path)).toBe(expected)
})
