import { expect, it } from 'vitest'
import type { DraftInput } from '#features/drafts/schema.ts'
import { dropCopy, findCopy, keepCopy } from './local-copy.ts'

const draft: DraftInput = {
  title: 'Budget',
  slug: '',
  excerpt: '',
  doc: { type: 'doc', content: [{ type: 'heading', attrs: { level: 2, align: null } }] },
  schemaVersion: 1,
  featuredMediaId: null,
  tagIds: ['a', 'b'],
  categoryIds: [],
  seriesId: null
}

function place() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key)
  }
}

it('a text that the server never got – found', () => {
  const storage = place()
  const copy = {
    version: 3,
    keptAt: '2015-03-27T10:00:00Z',
    tags: [],
    draft: { ...draft, title: 'Budget participatif' }
  }
  expect(keepCopy(storage, '1', copy)).toBe(true)
  expect(findCopy(storage, '1', draft)).toEqual(copy)
  expect(findCopy(storage, '2', draft)).toBeNull()
})

it('the same text, keys and tags in another order – nothing to offer', () => {
  const storage = place()
  const doc = { content: [{ attrs: { align: null, level: 2 }, type: 'heading' }], type: 'doc' }
  keepCopy(storage, '1', { version: 3, keptAt: 'x', tags: [], draft: { ...draft, doc, tagIds: ['b', 'a'] } })
  expect(findCopy(storage, '1', draft)).toBeNull()
})

it('acknowledged – gone; unreadable – nothing; no room – false', () => {
  const storage = place()
  keepCopy(storage, '1', { version: 3, keptAt: 'x', tags: [], draft: { ...draft, title: 'x' } })
  dropCopy(storage, '1')
  expect(findCopy(storage, '1', draft)).toBeNull()

  storage.setItem('parution:draft:1', '{')
  expect(findCopy(storage, '1', draft)).toBeNull()

  const full = {
    ...storage,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  }
  expect(keepCopy(full, '1', { version: 1, keptAt: 'x', tags: [], draft })).toBe(false)
})
