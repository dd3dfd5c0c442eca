import { expect, test } from 'vitest'
import { nest } from './nest.ts'
import type { ResolvedItem } from './schema.ts'

const shown = (name: string, depth: 0 | 1, isPublic = true): ResolvedItem => ({
  item: { kind: 'address', href: `/${name}`, label: name, depth },
  name,
  path: `/${name}`,
  isPublic
})

test('what is below an item follows it', () => {
  expect(nest([shown('a', 0), shown('b', 1), shown('c', 1), shown('d', 0)])).toEqual([
    {
      name: 'a',
      path: '/a',
      below: [
        { name: 'b', path: '/b' },
        { name: 'c', path: '/c' }
      ]
    },
    { name: 'd', path: '/d', below: [] }
  ])
})

test('what readers can’t see is left out, and what was below it moves up', () => {
  expect(nest([shown('a', 0), shown('b', 0, false), shown('c', 1), shown('d', 1, false)])).toEqual([
    { name: 'a', path: '/a', below: [] },
    { name: 'c', path: '/c', below: [] }
  ])
})

test('a menu that begins below nothing loses nothing', () => {
  expect(nest([shown('a', 1)])).toEqual([{ name: 'a', path: '/a', below: [] }])
})
