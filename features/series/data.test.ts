import { beforeAll, expect, test } from 'vitest'
import { getPublishedPosts } from '#features/posts/data.ts'
import { db } from '#lib/db.ts'
import { buildPost, buildSeries } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { getPublishedSeries, getPublishedSeriesList, getPublishedSeriesPlace, hasPublishedSeries } from './data.ts'

setUpDatabase()

const ids = new Map<string, string>()

beforeAll(async () => {
  const [water, air] = [await buildSeries('L’eau', 'Trois parties.'), await buildSeries('L’air')]
  await buildSeries('Vide')
  const secret = await buildSeries('Secret')

  // Written out of order, two at the same instant.
  for (const [title, publishedAt] of [
    ['Trois', '2016-01-01T10:00:00Z'],
    ['Un', '2014-01-01T10:00:00Z'],
    ['Deux', '2015-01-01T10:00:00Z'],
    ['Deux bis', '2015-01-01T10:00:00Z']
  ] as const) {
    ids.set(title, (await buildPost({ title, publishedAt, series: water })).id)
  }
  await buildPost({ title: 'Vent', publishedAt: '2020-01-01T10:00:00Z', series: air })

  for (const status of ['draft', 'in_review', 'scheduled', 'private', 'trashed'] as const) {
    ids.set(status, (await buildPost({ title: `Caché ${status}`, status, series: water })).id)
    await buildPost({ title: `Secret ${status}`, status, series: secret })
  }
  await buildPost({ title: 'Caché demain', publishedAt: '2999-01-01T10:00:00Z', series: water })
  await buildPost({ title: 'Caché par mot de passe', passwordHash: 'x', series: water })
  await buildPost({ title: 'Cachée page', kind: 'page', series: water })
})

const idOf = (title: string) => ids.get(title) ?? ''

test('the archive of a series is read from its beginning, page by page, without loss', async () => {
  const titles = async (page: number) =>
    (
      await getPublishedPosts({ scope: { series: 'l-eau' }, page, perPage: 3, style: 'excerpt', oldestFirst: true })
    ).posts.map(({ title }) => title)
  expect([...(await titles(1)), ...(await titles(2))]).toEqual(['Un', 'Deux', 'Deux bis', 'Trois'])
})

test('an article knows its place among the parts that readers can read', async () => {
  const place = await getPublishedSeriesPlace(idOf('Deux'))
  expect(place).toMatchObject({ name: 'L’eau', slug: 'l-eau' })
  expect(place?.parts.map(({ title }) => title)).toEqual(['Un', 'Deux', 'Deux bis', 'Trois'])
  for (const status of ['draft', 'scheduled', 'private', 'trashed']) {
    expect(await getPublishedSeriesPlace(idOf(status)), status).toBeNull()
  }
  expect(await getPublishedSeriesPlace((await buildPost({ title: 'Seul' })).id)).toBeNull()
})

test('the index lists what can be read, the freshest first', async () => {
  expect((await getPublishedSeriesList()).map(({ name, count }) => [name, count])).toEqual([
    ['L’air', 1],
    ['L’eau', 4]
  ])
  expect(await hasPublishedSeries()).toBe(true)
})

test('a series of drafts alone, or of nothing, does not exist for readers', async () => {
  expect(await getPublishedSeries('secret')).toBeNull()
  expect(await getPublishedSeries('vide')).toBeNull()
  expect(await getPublishedSeries('nulle-part')).toBeNull()
  expect(await getPublishedSeries('l-eau')).toMatchObject({ description: 'Trois parties.', image: null })

  await db().post.updateMany({ where: { status: 'published' }, data: { status: 'private' } })
  expect(await hasPublishedSeries()).toBe(false)
  expect(await getPublishedSeriesList()).toEqual([])
})
