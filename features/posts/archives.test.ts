import { beforeAll, expect, test } from 'vitest'
import { getPublishedCategory, getPublishedCategoryTree, getPublishedTopCategories } from '#features/categories/data.ts'
import { getPublishedAuthors, getPublishedPeople, getPublishedPerson } from '#features/people/data.ts'
import { getPublishedTag, getPublishedTags } from '#features/tags/data.ts'
import { db } from '#lib/db.ts'
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
  // Filed twice in one branch: one article all the same.
  await buildPost({ title: 'Deux', authors: [anne], tags: [water], categories: [votes, council] })
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
    branches: [{ name: 'Conseil', path: '/category/ville/conseil', count: 2 }]
  })
  expect(await getPublishedCategory('ville/conseil/votes')).toMatchObject({
    trail: [
      { name: 'Ville', path: '/category/ville' },
      { name: 'Conseil', path: '/category/ville/conseil' }
    ],
    branches: []
  })
})

test('the tree of categories counts each article of a branch once, and leaves out what leads nowhere', async () => {
  expect(await getPublishedCategoryTree()).toEqual([
    {
      name: 'Ville',
      path: '/category/ville',
      count: 2,
      branches: [
        {
          name: 'Conseil',
          path: '/category/ville/conseil',
          count: 2,
          branches: [{ name: 'Votes', path: '/category/ville/conseil/votes', count: 2, branches: [] }]
        }
      ]
    }
  ])
})

test('a person shows the website first, then other addresses, harmless ones only', async () => {
  const links = [
    { label: 'Mastodon', url: 'https://mastodon.example.org/@anne' },
    { label: 'Encore le site', url: 'https://www.anne.example.org/' },
    { label: 'Piège', url: 'javascript:alert(1)' }
  ]
  await db().person.update({
    where: { handle: 'anne-dupont' },
    data: { url: 'https://www.anne.example.org/', links, bio: 'Écrit.' }
  })
  expect(await getPublishedPerson('anne-dupont')).toEqual({
    name: 'Anne Dupont',
    handle: 'anne-dupont',
    bio: 'Écrit.',
    fediverse: '',
    avatar: null,
    links: [{ label: 'anne.example.org', url: 'https://www.anne.example.org/' }, links[0]]
  })
  expect(await getPublishedAuthors()).toMatchObject([{ name: 'Anne Dupont', count: 2, bio: 'Écrit.' }])
})
