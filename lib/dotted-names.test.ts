import { expect, test } from 'vitest'
import { unfoldNames } from './dotted-names.ts'

test('dots become objects, numbers become lists in their order', () => {
  expect(
    unfoldNames({
      name: 'Anne',
      'styles.tag': 'full',
      'links.10.url': 'c',
      'links.2.url': 'b',
      'links.0.label': 'A',
      'links.0.url': 'a'
    })
  ).toEqual({
    name: 'Anne',
    styles: { tag: 'full' },
    links: [{ label: 'A', url: 'a' }, { url: 'b' }, { url: 'c' }]
  })
})

test('values without dots stay what they are', () => {
  const links = [{ label: 'A', url: 'a' }]
  expect(unfoldNames({ links, when: null })).toEqual({ links, when: null })
  for (const odd of [null, 'x', 3, undefined, ['a.b']]) expect(unfoldNames(odd)).toEqual(odd)
})

test('hostile names reach no prototype, and deep ones stay names', () => {
  unfoldNames({ '__proto__.polluted': 'x', 'constructor.prototype.polluted': 'x', 'a.__proto__.polluted': 'x' })
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  const deep = 'a.'.repeat(5_000)
  expect(unfoldNames({ [deep]: 'x' })).toEqual({ [deep]: 'x' })
})
