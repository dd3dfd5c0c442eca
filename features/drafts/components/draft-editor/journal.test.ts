import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import type { DraftInput } from '#features/drafts/schema.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { countTexts, findTexts, forgetAllTexts, forgetText, type JournalEntry, keepText } from './journal.ts'
import { isSameDraft } from './same-draft.ts'

const draft: DraftInput = {
  title: 'Budget',
  slug: '',
  excerpt: '',
  doc: { type: 'doc', content: [{ type: 'heading', attrs: { level: 2, align: null } }] },
  schemaVersion: 1,
  featuredMediaId: null,
  tagIds: ['a', 'b'],
  categoryIds: [],
  seriesId: null,
  seoTitle: '',
  seoDescription: '',
  language: ''
}

const entry = (part: Partial<JournalEntry> = {}): JournalEntry => ({
  postId: 'post',
  accountId: 'anne',
  clientId: 'tab',
  baseVersion: 3,
  baseDraft: draft,
  draft: { ...draft, title: 'Budget participatif' },
  tags: [],
  seq: 1,
  savedAt: '2015-03-27T10:00:00Z',
  ...part
})

/** As an entry is read: what it holds is brought up to date. */
function inPresentGrammar(given: JournalEntry): JournalEntry {
  const schemaVersion = SCHEMA_VERSION
  return {
    ...given,
    draft: { ...given.draft, schemaVersion },
    baseDraft: { ...given.baseDraft, schemaVersion }
  }
}

beforeEach(forgetAllTexts)

it('a text that the server never got – found again, newest first, by its account only', async () => {
  expect(await keepText(entry())).toBe(true)
  expect(await keepText(entry({ clientId: 'other tab', savedAt: '2015-03-27T11:00:00Z' }))).toBe(true)
  await keepText(entry({ postId: 'post 2' }))

  const found = await findTexts('post', 'anne')
  expect(found.map(({ clientId }) => clientId)).toEqual(['other tab', 'tab'])
  expect(found[1]).toEqual(inPresentGrammar(entry()))
  expect(await findTexts('post', 'luc')).toEqual([])
  expect(await countTexts()).toBe(3)
})

it('acknowledged – forgotten; newer words stay', async () => {
  await keepText(entry({ seq: 2 }))
  await forgetText(['post', 'anne', 'tab'], 1)
  expect(await findTexts('post', 'anne')).toHaveLength(1)

  await forgetText(['post', 'anne', 'tab'], 2)
  expect(await findTexts('post', 'anne')).toEqual([])
})

it('written and forgotten without waiting – in that order', async () => {
  const written = keepText(entry({ seq: 5 }))
  await forgetText(['post', 'anne', 'tab'], 5)
  await written
  expect(await countTexts()).toBe(0)
})

it('no room – false, and later works again', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await keepText(entry())).toBe(false)
  put.mockRestore()
  expect(await keepText(entry())).toBe(true)
})

it('the same text, keys and tags in another order – the same draft', () => {
  const doc = { content: [{ attrs: { align: null, level: 2 }, type: 'heading' }], type: 'doc' }
  expect(isSameDraft(draft, { ...draft, doc, tagIds: ['b', 'a'] })).toBe(true)
  expect(isSameDraft(draft, { ...draft, title: 'Autre' })).toBe(false)
})
