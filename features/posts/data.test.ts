import { beforeAll, describe, expect, test } from 'vitest'
import { doc, heading, paragraph } from '#features/editor/document/build.ts'
import { instantsOf } from '#lib/dates.ts'
import { buildCategory, buildPerson, buildPost, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import {
  getPublishedNeighbours,
  getPublishedPost,
  getPublishedPosts,
  getPublishedRecent,
  getPublishedTopPages
} from './data.ts'
import { getPublishedMonths } from './months/data.ts'
import type { ArchiveScope } from './published.ts'

setUpDatabase()

const titles = async (scope: ArchiveScope, page = 1, perPage = 10) =>
  (await getPublishedPosts({ scope, page, perPage, style: 'excerpt' })).posts.map((post) => post.title)

beforeAll(async () => {
  const anne = await buildPerson({ name: 'Anne Dupont' })
  const bruno = await buildPerson({ name: 'Bruno Petit' })
  const budget = await buildTag('Budget')
  const town = await buildCategory('Ville')
  const schools = await buildCategory('Écoles', town)
  const lookalike = await buildCategory('Ville haute')

  await buildPost({
    title: 'Premier',
    doc: doc(heading(2, 'Début'), paragraph('Un mot.')),
    authors: [bruno, anne],
    tags: [budget],
    categories: [schools],
    publishedAt: '2014-12-31T23:30:00Z'
  })
  await buildPost({ title: 'Deuxième', tags: [budget], categories: [town], publishedAt: '2015-03-27T10:00:00Z' })
  await buildPost({ title: 'Troisième', categories: [lookalike], featured: true, publishedAt: '2015-03-27T09:00:00Z' })
  await buildPost({ title: 'À propos', kind: 'page' })

  // Each state that readers must never meet, filed where published texts are.
  const filed = { authors: [anne], tags: [budget], categories: [town] }
  for (const status of ['draft', 'in_review', 'scheduled', 'private', 'trashed'] as const) {
    await buildPost({ title: `Caché ${status}`, status, ...filed })
  }
  await buildPost({ title: 'Caché demain', publishedAt: '2999-01-01T00:00:00Z', ...filed })
  await buildPost({ title: 'Caché par mot de passe', passwordHash: 'x', ...filed })
  await buildPost({ title: 'Caché page', kind: 'page', status: 'draft' })
})

describe('what readers may see', () => {
  test.each([
    'cache-draft',
    'cache-in-review',
    'cache-scheduled',
    'cache-private',
    'cache-trashed',
    'cache-demain',
    'cache-par-mot-de-passe',
    'cache-page'
  ])('%s is nowhere', async (slug) => {
    expect(await getPublishedPost(slug)).toBeNull()
  })

  test('lists hold published articles only, newest first', async () => {
    expect(await titles({})).toEqual(['Deuxième', 'Troisième', 'Premier'])
    expect((await getPublishedRecent(2)).map((post) => post.title)).toEqual(['Deuxième', 'Troisième'])
    expect((await getPublishedTopPages()).map((post) => post.title)).toEqual(['À propos'])
  })

  test('a reserved address is never an article', async () => {
    await buildPost({ title: 'Réservé', slug: 'desk', publishedAt: '2001-01-01T00:00:00Z', kind: 'page' })
    expect(await getPublishedPost('desk')).toBeNull()
  })
})

describe('a published text', () => {
  test('is a plain value: dates are strings, bylines keep their order', async () => {
    const post = await getPublishedPost('premier')
    expect(post).toEqual(JSON.parse(JSON.stringify(post)))
    expect(post).toMatchObject({
      publishedAt: '2014-12-31T23:30:00.000Z',
      authors: [{ handle: 'bruno-petit' }, { handle: 'anne-dupont' }],
      tags: [{ slug: 'budget' }],
      categories: [{ path: 'ville/ecoles' }],
      headings: [{ id: 'debut', level: 2, text: 'Début' }],
      excerpt: 'Un mot.'
    })
  })

  test('comes whole or as an excerpt', async () => {
    const full = await getPublishedPosts({ scope: {}, page: 1, perPage: 1, style: 'full' })
    const short = await getPublishedPosts({ scope: {}, page: 1, perPage: 1, style: 'excerpt' })
    expect(full.posts[0]?.doc?.type).toBe('doc')
    expect(short.posts[0]?.doc).toBeNull()
  })
})

describe('archives', () => {
  test('a tag, a person', async () => {
    expect(await titles({ tag: 'budget' })).toEqual(['Deuxième', 'Premier'])
    expect(await titles({ author: 'anne-dupont' })).toEqual(['Premier'])
  })

  test('a branch of categories holds its descendants, and not what merely begins alike', async () => {
    expect(await titles({ category: 'ville' })).toEqual(['Deuxième', 'Premier'])
    expect(await titles({ category: 'ville/ecoles' })).toEqual(['Premier'])
  })

  test('a year is that of the zone: the last hour of 2014 in UTC is 2015 in Paris', async () => {
    const inZone = (timeZone: string) => titles({ between: instantsOf({ year: 2015, timeZone }) })
    expect(await inZone('Europe/Paris')).toContain('Premier')
    expect(await inZone('UTC')).not.toContain('Premier')
    expect(await getPublishedMonths('Europe/Paris')).toEqual([
      { year: 2015, month: 3, count: 2 },
      { year: 2015, month: 1, count: 1 }
    ])
  })

  test('a period does not let the future in', async () => {
    const between = { from: new Date('2998-01-01'), until: new Date('3000-01-01') }
    expect(await titles({ between })).toEqual([])
  })

  test('pages follow each other without loss', async () => {
    const { pages, total } = await getPublishedPosts({ scope: {}, page: 1, perPage: 2, style: 'excerpt' })
    expect({ pages, total }).toEqual({ pages: 2, total: 3 })
    expect([...(await titles({}, 1, 2)), ...(await titles({}, 2, 2))]).toEqual(['Deuxième', 'Troisième', 'Premier'])
  })

  test('what is featured comes first where that is asked for', async () => {
    const front = await getPublishedPosts({ scope: {}, page: 1, perPage: 9, style: 'excerpt', featuredFirst: true })
    expect(front.posts.map((post) => post.title)).toEqual(['Troisième', 'Deuxième', 'Premier'])
  })
})

test('what is featured first is neither lost nor shown twice over the pages', async () => {
  const shown: string[] = []
  for (let page = 1; page <= 3; page += 1) {
    const query = { scope: {}, page, perPage: 1, style: 'excerpt', featuredFirst: true } as const
    shown.push(...(await getPublishedPosts(query)).posts.map((post) => post.title))
  }
  expect(shown).toEqual(['Troisième', 'Deuxième', 'Premier'])
})

test('neighbours are the articles just before and just after', async () => {
  const post = await getPublishedPost('troisieme')
  const { previous, next } = await getPublishedNeighbours(post ?? { id: '', publishedAt: '' })
  expect([previous?.title, next?.title]).toEqual(['Premier', 'Deuxième'])
})
