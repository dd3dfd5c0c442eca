import { expect, test } from 'vitest'
import { isFiltered, LAST_PAGE, listPath, listPathWith, plainQuery, readListQuery, trashedPath } from './list-query.ts'

const ID = '01900000-0000-7000-8000-000000000001'

/** What an address says, read as a page does. */
const given = (path: string) => Object.fromEntries(new URL(path, 'http://x').searchParams)

test.each([
  {},
  {
    q: 'deux mots & plus',
    state: 'draft',
    mine: '1',
    author: 'lea',
    tag: 'Eau',
    category: 'a/b',
    year: '2015',
    month: '3'
  },
  { changed: '1', featured: '1', sort: 'title', order: 'desc', after: `Un titre ~ avec ça~${ID}` },
  { sort: 'date', before: `2015-03-27T10:00:00.000Z~${ID}` },
  { before: 'end' }
])('an address leads back to what it was made of: %j', (address) => {
  const query = readListQuery('post', address)
  expect(given(listPath(query))).toEqual(address)
  expect(readListQuery('post', given(listPath(query)))).toEqual(query)
})

test('what is odd was not asked', () => {
  const odd = {
    q: ['a', 'b'],
    state: 'lost',
    mine: 'yes',
    author: ['x'],
    year: '20155',
    month: '13',
    sort: 'price',
    order: 'up',
    after: 'x',
    page: '2'
  }
  expect(readListQuery('post', odd)).toEqual(plainQuery('post'))
  expect(readListQuery('post', { year: '0', month: '3' }).month).toBeNull()
  expect(readListQuery('post', { q: `a\u0000\ud800${'x'.repeat(10_000)}` }).search).toHaveLength(200)
})

test('narrowing a list begins at its first page; the lists of pages stand elsewhere', () => {
  const query = { ...plainQuery('page'), place: LAST_PAGE, search: 'mot' }
  expect(listPath(query)).toBe('/desk/pages?q=mot&before=end')
  expect(listPathWith(query, { state: 'draft' })).toBe('/desk/pages?q=mot&state=draft')
  expect(listPathWith(query, { search: '' })).toBe('/desk/pages')
  expect(trashedPath(listPath(query), ID)).toBe(`/desk/pages?q=mot&before=end&trashed=${ID}`)
})

test('sorting filters nothing', () => {
  expect(isFiltered({ ...plainQuery('post'), sort: 'title' } as never)).toBe(false)
  expect(isFiltered({ ...plainQuery('post'), year: 2015 })).toBe(true)
  expect(isFiltered({ ...plainQuery('post'), state: 'trashed' })).toBe(true)
})
