import { expect, test } from 'vitest'
import { saidIn } from './words.ts'

test('why a text did not come at its hour is said in words', () => {
  expect(saidIn({ kind: 'schedule_failed', body: 'empty' }, 'fr')).toContain('Le texte était vide')
  expect(saidIn({ kind: 'schedule_failed', body: 'slug-taken' }, 'en')).toContain('address')
  expect(saidIn({ kind: 'schedule_failed', body: 'stale' }, 'fr')).toBe('')
})

test('people are quoted as they are', () => {
  expect(saidIn({ kind: 'returned', body: 'empty' }, 'fr')).toBe('empty')
})
