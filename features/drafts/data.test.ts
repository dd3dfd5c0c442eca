import { describe, expect, test } from 'vitest'
import { doc, paragraph } from '#features/editor/document/build.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { getCategoryChoices, getDraftForActor, searchTags } from './data.ts'
import { createDraft, saveDraft } from './mutations.ts'
import { publishDraft } from './publishing/mutations.ts'

setUpDatabase()

type Writer = Awaited<ReturnType<typeof makeActor>>

async function titled(actor: Writer, title: string): Promise<string> {
  const id = await createDraft(actor, 'post')
  const draft = { title, slug: '', excerpt: '', doc: doc(paragraph(title)), schemaVersion: 1, featuredMediaId: null }
  await saveDraft(actor, id, {
    baseVersion: 1,
    kind: 'manual',
    draft: { ...draft, tagIds: [], categoryIds: [], seriesId: null, seoTitle: '', seoDescription: '', language: '' }
  })
  return id
}

describe('one text', () => {
  test('strangers find nothing; a contributor reads but no longer saves what is published', async () => {
    const contributor = await makeActor({ role: 'contributor' })
    const editor = await makeActor({ role: 'editor' })
    const id = await titled(contributor, 'Premier papier')
    expect(await getDraftForActor(await makeActor({ role: 'author' }), id)).toBeNull()
    expect((await getDraftForActor(contributor, id))?.may).toEqual({
      save: true,
      publish: false,
      share: true,
      submit: true,
      return: false,
      authors: false,
      trash: true,
      feature: false,
      createSeries: false,
      createCategory: false
    })

    await publishDraft(editor, { id, baseVersion: 2 })
    const view = await getDraftForActor(contributor, id)
    expect(view?.may).toMatchObject({ save: false, publish: false, submit: false, trash: false })
    expect(view).toMatchObject({ publicPath: '/premier-papier', hasUnpublishedChanges: false, version: 3 })
    expect(JSON.stringify(view)).not.toContain('passwordHash')
  })

  test('a text behind a password has a public address, where readers are asked for it; one still to come has none', async () => {
    const author = await makeActor()
    const id = await titled(author, 'Secret')
    await publishDraft(author, { id, baseVersion: 2 })
    await db().post.update({ where: { id }, data: { passwordHash: 'x' } })
    expect((await getDraftForActor(author, id))?.publicPath).toBe('/secret')
    await db().post.update({ where: { id }, data: { passwordHash: null, publishedAt: new Date(Date.now() + 60_000) } })
    expect((await getDraftForActor(author, id))?.publicPath).toBeNull()
  })
})

test('categories come in the order of the tree', async () => {
  const root = await db().category.create({ data: { name: 'A', slug: 'a', path: 'a' } })
  await db().category.create({ data: { name: 'A-B', slug: 'a-b', path: 'a-b' } })
  await db().category.create({ data: { name: 'Z', slug: 'z', path: 'a/z', parentId: root.id } })
  expect((await getCategoryChoices()).map(({ name, depth }) => [name, depth])).toEqual([
    ['A', 0],
    ['Z', 1],
    ['A-B', 0]
  ])
})

test('tags are found by any part of their name; wildcards are letters', async () => {
  const author = await makeActor()
  await db().tag.createMany({ data: ['Eau potable', 'Bateau', '100 %'].map((name, at) => ({ name, slug: `t${at}` })) })
  expect((await searchTags(author, 'EAU')).map((tag) => tag.name)).toEqual(['Bateau', 'Eau potable'])
  expect((await searchTags(author, '%')).map((tag) => tag.name)).toEqual(['100 %'])
})
