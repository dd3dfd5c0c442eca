import { beforeAll, expect, test } from 'vitest'
import { getPublishedCategory } from '#features/categories/data.ts'
import { getPublishedPerson } from '#features/people/data.ts'
import { getPublishedSeries } from '#features/series/data.ts'
import { getPublishedTag } from '#features/tags/data.ts'
import { db } from '#lib/db.ts'
import { buildCategory, buildPerson, buildPost, buildSeries, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import type { ArchiveSubject } from '../archive-subject.ts'
import { getPublishedDistinction } from './data.ts'

setUpDatabase()

const category = (name: string, path: string, parentId: string | null = null) =>
  db().category.create({ data: { name, path, slug: path.split('/').at(-1) ?? '', parentId } })

beforeAll(async () => {
  const tags = await Promise.all([
    buildTag('Eau'),
    buildTag('Budget'),
    db().tag.create({ data: { name: 'Eau', slug: 'eau-2' } }),
    db().tag.create({ data: { name: 'eau', slug: 'eau-3' } })
  ])
  const secret = await db().tag.create({ data: { name: 'Budget', slug: 'budget-2' } })
  const authors = [
    await buildPerson({ name: 'Léa Martin', handle: 'lea' }),
    await buildPerson({ name: 'Léa Martin', handle: 'lea-2' }),
    await buildPerson({ name: 'Rachid' })
  ]
  const dossier = await buildSeries('Dossier')
  const other = await db().series.create({ data: { name: 'Dossier', slug: 'dossier-2' } })

  const [town, twin, country] = [
    await category('Ville', 'ville'),
    await category('Ville', 'ville-2'),
    await buildCategory('Campagne')
  ]
  const categories = [
    await category('Fêtes', 'ville/fetes', town.id),
    await category('Fêtes', 'ville-2/fetes', twin.id),
    await category('Fêtes', 'campagne/fetes', country.id),
    await category('Sport', 'ville/sport', town.id)
  ]
  await buildPost({ title: 'Un', tags, authors, categories, series: dossier })
  await buildPost({ title: 'Deux', series: other })
  await buildPost({ title: 'Brouillon', status: 'draft', tags: [secret] })
})

async function subjectAt(address: string): Promise<ArchiveSubject | null> {
  const [, kind, key = ''] = /^(\w+)\/(.+)$/.exec(address) ?? []
  const [tag, person, series, found] = await Promise.all([
    kind === 'tag' ? getPublishedTag(key) : null,
    kind === 'author' ? getPublishedPerson(key) : null,
    kind === 'series' ? getPublishedSeries(key) : null,
    kind === 'category' ? getPublishedCategory(key) : null
  ])
  if (tag) return { kind: 'tag', tag }
  if (person) return { kind: 'author', person }
  if (series) return { kind: 'series', series }
  return found && { kind: 'category', category: found }
}

test.each([
  ['tag/eau', 'eau'],
  ['tag/eau-2', 'eau-2'],
  ['author/lea', 'lea'],
  ['author/lea-2', 'lea-2'],
  ['series/dossier-2', 'dossier-2'],
  ['category/ville', 'ville'],
  ['category/ville/fetes', 'ville/fetes'],
  ['category/ville-2/fetes', 'ville-2/fetes']
])('%s – has a namesake, and is told apart by its address', async (address, distinction) => {
  const subject = await subjectAt(address)
  expect(subject && (await getPublishedDistinction(subject))).toBe(distinction)
})

test.each(['tag/eau-3', 'tag/budget', 'author/rachid', 'category/campagne/fetes', 'category/ville/sport'])(
  '%s – is the only one of its name that readers find',
  async (address) => {
    const subject = await subjectAt(address)
    expect(subject).not.toBeNull()
    expect(subject && (await getPublishedDistinction(subject))).toBeNull()
  }
)
