import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { getPublishedPosts } from '#features/posts/data.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildPost } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createDraft } from '../mutations.ts'
import { featurePost } from './mutations.ts'

setUpDatabase()

test('an editor puts an article first and takes it back, without touching its text', async () => {
  const editor = await makeActor({ role: 'editor' })
  const old = await buildPost({ title: 'Vieux', publishedAt: '2014-01-01T10:00:00Z' })
  await buildPost({ title: 'Récent', publishedAt: '2015-01-01T10:00:00Z' })
  const front = async () =>
    (await getPublishedPosts({ scope: {}, page: 1, perPage: 9, style: 'excerpt', featuredFirst: true })).posts.map(
      ({ title }) => title
    )

  const featured = await featurePost(editor, { id: old.id, featured: true })
  expect(featured).toMatchObject({ ok: true, value: { after: { slugs: ['vieux'], years: [2014] } } })
  expect(await front()).toEqual(['Vieux', 'Récent'])
  expect(await db().post.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({ version: old.version })

  await featurePost(editor, { id: old.id, featured: false })
  expect(await front()).toEqual(['Récent', 'Vieux'])
  expect(await db().auditEvent.count({ where: { subjectId: old.id } })).toBe(2)
})

test('authors do not feature, not even their own; pages, trash and nothing are not featured', async () => {
  const [author, editor] = [await makeActor({ role: 'author' }), await makeActor({ role: 'editor' })]
  const id = await createDraft(author, 'post')
  await expect(featurePost(author, { id, featured: true })).rejects.toMatchObject({ code: 'forbidden' })

  const page = await buildPost({ title: 'Page', kind: 'page' })
  const gone = await buildPost({ title: 'Jeté', status: 'trashed' })
  for (const absent of [page.id, gone.id, randomUUID()]) {
    expect(await featurePost(editor, { id: absent, featured: true })).toEqual({ ok: false, reason: 'not-found' })
  }
  expect(await db().post.count({ where: { featured: true } })).toBe(0)
})
