import { beforeAll, expect, test } from 'vitest'
import { getPublishedCategory, getPublishedTopCategories } from '#features/categories/data.ts'
import { getPublishedPeople, getPublishedPerson } from '#features/people/data.ts'
import { getPublishedTag, getPublishedTags } from '#features/tags/data.ts'
import { buildCategory, buildPerson, buildPost, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'

setUpDatabase()

beforeAll(async () => {
  const anne = await buildPerson({ name: 'Anne Dupont' })
  const hidden = await buildPerson({ name: 'Personne Cachée' })
  const [water, budget, secret] = await Promise.all([buildTag('Eau'), buildTag('Budget'), buildTag('Secret')])
  const town = await buildCategory('Ville')
  const council = await buildCategory('Conseil', town)
  const votes = await buildCategory('Votes', council)
  const closed = await buildCategory('Fermé', town)
  await buildCategory('Vide')

  await buildPost({ title: 'Un', authors: [anne], tags: [water, budget], categories: [votes] })
  await buildPost({ title: 'Deux', authors: [anne], tags: [water] })
  await buildPost({
    title: 'Brouillon',
    status: 'draft',
    authors: [hidden],
    tags: [secret, budget],
    categories: [closed]
  })
})

test('tags are counted by what readers can read, the most used first', async () => {
  expect(await getPublishedTags()).toEqual([
    { name: 'Eau', slug: 'eau', count: 2 },
    { name: 'Budget', slug: 'budget', count: 1 }
  ])
  expect(await getPublishedTags({ limit: 1 })).toHaveLength(1)
})

test('tags, people and categories of drafts alone do not exist for readers', async () => {
  expect(await getPublishedTag('secret')).toBeNull()
  expect(await getPublishedPerson('personne-cachee')).toBeNull()
  expect(await getPublishedCategory('ville/ferme')).toBeNull()
  expect(await getPublishedCategory('vide')).toBeNull()
  expect((await getPublishedPeople()).map((person) => person.path)).toEqual(['/author/anne-dupont'])
  expect((await getPublishedTopCategories({ limit: 6 })).map((category) => category.path)).toEqual(['/category/ville'])
})

test('a category knows its way up and the branches that lead somewhere', async () => {
  expect(await getPublishedCategory('ville')).toMatchObject({
    trail: [],
    branches: [{ name: 'Conseil', path: '/category/ville/conseil' }]
  })
  expect(await getPublishedCategory('ville/conseil/votes')).toMatchObject({
    trail: [
      { name: 'Ville', path: '/category/ville' },
      { name: 'Conseil', path: '/category/ville/conseil' }
    ],
    branches: []
  })
})
