import { expect, test } from 'vitest'
import { sourceList } from '#features/editor/document/attributes.ts'
import { EMPTY_SOURCE, fillGaps, isBlank, tidySource } from './source-record.ts'

const facts = { title: 'Le budget', author: 'Anne', date: '2015-03-27', lang: 'fr', url: 'https://gazette.example/b' }

test('a page fills what is empty and leaves what was written', () => {
  const written = { ...EMPTY_SOURCE, author: 'A. Dupont', url: 'https://gazette.example/b?utm=1' }
  expect(fillGaps(written, facts, '2026-11-25')).toEqual({
    ...facts,
    publisher: '',
    author: 'A. Dupont',
    url: 'https://gazette.example/b?utm=1',
    consulted: '2026-11-25'
  })
})

test('a record is tidied into what a document may hold', () => {
  const typed = { ...EMPTY_SOURCE, title: ' Le budget ', url: 'gazette.example/b', lang: '' }
  expect(tidySource(typed)).toEqual({ ...EMPTY_SOURCE, title: 'Le budget', url: 'https://gazette.example/b' })
  expect(tidySource({ ...typed, url: 'javascript:alert(1)' }).url).toBe('')
  expect(() => sourceList([tidySource({ ...typed, lang: 'en' })])).not.toThrow()
})

test('blank – nothing but spaces', () => {
  expect(isBlank({ ...EMPTY_SOURCE, title: '  ' })).toBe(true)
  expect(isBlank({ ...EMPTY_SOURCE, url: 'x' })).toBe(false)
})
