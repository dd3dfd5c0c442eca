import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { buildCategory, buildPerson, buildPost, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { sitemapFaults, sitemapIndexFaults } from '#testing/sitemap-rules.ts'
import { ADDRESSES_PER_FILE, SITEMAP_KINDS, type SitemapKind } from './constants.ts'
import { getPublishedPlaces, getPublishedSitemapParts } from './data.ts'
import { sitemapAddress, sitemapFile, sitemapIndex } from './documents.ts'

setUpDatabase()

const PARIS = 'Europe/Paris'
const SITE = 'https://journal.example.fr'

const places = async (kind: SitemapKind) => {
  const found = await getPublishedPlaces({ kind, number: 1 }, PARIS)
  return Object.fromEntries(found.map(({ path, modified }) => [path, modified?.toISOString() ?? null]))
}

beforeAll(async () => {
  const anne = await buildPerson({ name: 'Anne Dupont' })
  const hidden = await buildPerson({ name: 'Personne Cachée' })
  const [budget, secret] = await Promise.all([buildTag('Budget'), buildTag('Secret')])
  const town = await buildCategory('Ville')
  const schools = await buildCategory('Écoles', town)
  await buildCategory('Ville haute')
  await db().series.create({ data: { name: 'Vide', slug: 'vide' } })
  const series = await db().series.create({ data: { name: 'Le fleuve', slug: 'le-fleuve' } })

  const first = await buildPost({
    title: 'Été',
    slug: 'été',
    authors: [anne],
    tags: [budget],
    categories: [schools],
    publishedAt: '2014-12-31T23:30:00Z'
  })
  await db().post.update({
    where: { id: first.id },
    data: { revisedAt: new Date('2016-05-05T05:05:05Z'), seriesId: series.id }
  })
  await buildPost({ title: 'Second', tags: [budget], categories: [town], publishedAt: '2015-03-27T10:00:00Z' })
  await buildPost({ title: 'À propos', kind: 'page', publishedAt: '2014-01-01T00:00:00Z' })

  const filed = { authors: [hidden], tags: [secret] }
  for (const status of ['draft', 'in_review', 'scheduled', 'private', 'trashed'] as const) {
    await buildPost({ title: `Caché ${status}`, status, ...filed })
  }
  await buildPost({ title: 'Caché demain', publishedAt: '2999-01-01T00:00:00Z', ...filed })
  await buildPost({ title: 'Caché par mot de passe', passwordHash: 'x', ...filed })
})

describe('places', () => {
  test('texts, each with its last change', async () => {
    expect(await places('posts')).toEqual({
      '/été': '2016-05-05T05:05:05.000Z',
      '/second': '2015-03-27T10:00:00.000Z'
    })
    expect(await places('pages')).toEqual({
      '/': '2016-05-05T05:05:05.000Z',
      '/a-propos': '2014-01-01T00:00:00.000Z',
      '/tags': '2016-05-05T05:05:05.000Z'
    })
  })

  test('archives that hold something readers can read, as new as the newest of it', async () => {
    expect(await places('tags')).toEqual({ '/tag/budget': '2016-05-05T05:05:05.000Z' })
    expect(await places('authors')).toEqual({ '/author/anne-dupont': '2016-05-05T05:05:05.000Z' })
    expect(await places('series')).toEqual({ '/series/le-fleuve': '2016-05-05T05:05:05.000Z' })
    expect(await places('categories')).toEqual({
      '/category/ville': '2016-05-05T05:05:05.000Z',
      '/category/ville/ecoles': '2016-05-05T05:05:05.000Z'
    })
  })

  test('years and months of the publication’s zone', async () => {
    expect(Object.keys(await places('dates'))).toEqual(['/2015', '/2015/01', '/2015/03'])
  })
})

test('documents obey the published schema, with encoded addresses', async () => {
  for (const kind of SITEMAP_KINDS) {
    const part = { kind, number: 1 }
    const file = sitemapFile(await getPublishedPlaces(part, PARIS), SITE)
    const { faults, places: listed } = await sitemapFaults(file, `${SITE}${sitemapAddress(part)}`)
    expect(faults, kind).toEqual([])
    if (kind === 'posts') expect(listed).toContain(`${SITE}/%C3%A9t%C3%A9`)
  }
})

test('thousands of texts fill as many files as they need, and none is left out', async () => {
  const count = ADDRESSES_PER_FILE + 2_345
  await db().$executeRaw`
    INSERT INTO post (id, title, slug, doc, status, published_at, updated_at)
    SELECT gen_random_uuid(), 'Texte', 'texte-' || n, '{}', 'published', '2001-01-01'::timestamptz + n * interval '1 hour', now()
    FROM generate_series(1, ${count}::int) AS n`

  const parts = await getPublishedSitemapParts('posts', PARIS)
  expect(parts.map(({ number }) => number)).toEqual([1, 2])
  expect(sitemapIndexFaults(sitemapIndex(parts, SITE), `${SITE}/sitemap.xml`)).toEqual({
    places: [`${SITE}/sitemap-posts-1.xml`, `${SITE}/sitemap-posts-2.xml`],
    faults: []
  })

  const files = await Promise.all([1, 2, 3].map((number) => getPublishedPlaces({ kind: 'posts', number }, PARIS)))
  expect(files.map((file) => file.length)).toEqual([ADDRESSES_PER_FILE, 2_347, 0])
  expect(new Set(files.flat().map(({ path }) => path)).size).toBe(count + 2)
})
