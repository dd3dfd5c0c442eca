import { expect, test } from 'vitest'
import { doc, paragraph } from '#features/editor/document/build.ts'
import { db } from '#lib/db.ts'
import { buildPost, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { getPublishedRelated } from './data.ts'

setUpDatabase()

const text = (words: string) => doc(paragraph(words))

test('articles that share rare tags come first, then those with the same words; never one that is not public', async () => {
  const [common, rare] = await Promise.all([buildTag('Ville'), buildTag('Beffroi')])
  const post = await buildPost({ title: 'Beffroi', doc: text('Le carillon du beffroi.'), tags: [common, rare] })
  const sharing = await buildPost({ title: 'Rare', doc: text('Rien.'), tags: [rare] })
  const alike = await buildPost({ title: 'Carillon', doc: text('Un carillon, un beffroi.'), tags: [common] })
  for (const number of [1, 2, 3])
    await buildPost({ title: `Ville ${number}`, doc: text('Autre chose.'), tags: [common] })
  await buildPost({ title: 'Caché', slug: 'cache', status: 'private', tags: [common, rare] })
  await buildPost({ title: 'Beffroi, bientôt', publishedAt: '2999-01-01T00:00:00Z', tags: [common, rare] })
  await buildPost({ title: 'Page du beffroi', kind: 'page', tags: [rare] })

  const related = await getPublishedRelated(post)
  expect(related.map(({ id }) => id).slice(0, 2)).toEqual([sharing.id, alike.id])
  expect(related).toHaveLength(3)

  await db().post.update({ where: { id: sharing.id }, data: { status: 'trashed' } })
  expect((await getPublishedRelated(post)).map(({ id }) => id)).not.toContain(sharing.id)
})

test('what the page links to anyway comes only where there is nothing else', async () => {
  const tag = await buildTag('Moulin')
  const post = await buildPost({ title: 'Moulin', tags: [tag] })
  const others = [await buildPost({ title: 'Meule', tags: [tag] }), await buildPost({ title: 'Bief', tags: [tag] })]
  const ids = others.map(({ id }) => id)

  const related = await getPublishedRelated(post, ids.slice(0, 1))
  expect(related.map(({ id }) => id)).toEqual(ids.toReversed())
})

test('an article without tags and words has none, and that is no fault', async () => {
  const post = await buildPost({ title: 'Xyzzy', doc: text('Zzz.') })
  expect(await getPublishedRelated(post)).toEqual([])
})
