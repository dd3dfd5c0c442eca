import { describe, expect, test } from 'vitest'
import { doc, link, paragraph, reference } from '#features/editor/document/build.ts'
import { db } from '#lib/db.ts'
import { buildPost } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { cacheNamesOf } from './cache-names.ts'
import { cacheTags } from './constants.ts'
import { getPublishedLinks, getPublishedPost, getPublishedPosts } from './data.ts'

setUpDatabase()

/** A published text that links to these, and to one address as it was typed. */
async function linkingTo(title: string, ...ids: string[]) {
  const references = ids.map((id) => reference('ici', id, '/une-vieille-adresse'))
  return buildPost({ title, doc: doc(paragraph(...references, link('là', '/autre'))) })
}

describe('links to texts of ours', () => {
  test('lead to the present address, before and after the target moves', async () => {
    const target = await buildPost({ title: 'La cible' })
    const { slug } = await linkingTo('Elle mène à la cible', target.id)
    expect((await getPublishedPost(slug ?? ''))?.links).toEqual({ [target.id]: '/la-cible' })

    await db().post.update({ where: { id: target.id }, data: { slug: 'la-cible-deplacee' } })
    expect((await getPublishedPost(slug ?? ''))?.links).toEqual({ [target.id]: '/la-cible-deplacee' })
  })

  test('know nothing of what readers may not see, or of what is gone', async () => {
    const hidden = await Promise.all([
      ...(['draft', 'in_review', 'scheduled', 'private', 'trashed'] as const).map((status) =>
        buildPost({ title: `Caché ${status}`, status })
      ),
      buildPost({ title: 'Caché demain', publishedAt: '2999-01-01T00:00:00Z' }),
      buildPost({ title: 'Caché par mot de passe', passwordHash: 'x' })
    ])
    const ids = [...hidden.map(({ id }) => id), '99999999-9999-4999-8999-999999999999']
    expect(await getPublishedLinks(ids)).toEqual({})
  })

  test('the page carries the names of all it links to, published or not', async () => {
    const hidden = await buildPost({ title: 'Pas encore', status: 'draft' })
    const shown = await buildPost({ title: 'Déjà' })
    const { slug } = await linkingTo('Elle mène à deux textes', hidden.id, shown.id)
    const post = await getPublishedPost(slug ?? '')
    expect(post && cacheNamesOf(post)).toEqual(
      expect.arrayContaining([cacheTags.post(hidden.id), cacheTags.post(shown.id)])
    )
  })

  test('in archives each text knows its own; excerpts have none', async () => {
    const target = await buildPost({ title: 'Une autre cible' })
    const linking = await linkingTo('Dans une archive', target.id)
    const listed = async (style: 'full' | 'excerpt') => {
      const { posts } = await getPublishedPosts({ scope: {}, page: 1, perPage: 50, style })
      return posts.filter(({ links }) => target.id in links).map(({ id }) => id)
    }
    expect(await listed('full')).toEqual([linking.id])
    expect(await listed('excerpt')).toEqual([])
  })
})
