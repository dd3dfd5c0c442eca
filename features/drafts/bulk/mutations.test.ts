import { describe, expect, test } from 'vitest'
import { doc, paragraph } from '#features/editor/document/build.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildCategory, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { getDraftForActor } from '../data.ts'
import { createDraft, saveDraft } from '../mutations.ts'
import { changeMany } from './mutations.ts'
import { type BulkInput, bulkInput, operationsIn } from './schema.ts'

setUpDatabase()

async function written(actor: AccountActor, title: string, text = 'Des mots.'): Promise<string> {
  const id = await createDraft(actor, 'post')
  const content = { title, slug: '', excerpt: '', doc: doc(paragraph(text)), schemaVersion: 1, featuredMediaId: null }
  const draft = {
    ...content,
    tagIds: [],
    categoryIds: [],
    seriesId: null,
    seoTitle: '',
    seoDescription: '',
    language: ''
  }
  await saveDraft(actor, id, { baseVersion: 1, kind: 'manual', draft })
  return id
}

async function order(
  actor: AccountActor,
  operation: BulkInput['operation'],
  ids: string[],
  more: Partial<BulkInput> = {}
) {
  const changed = await changeMany(actor, { operation, ids, tag: '', category: '', ...more })
  if (!changed.ok) return changed.reason
  const { done, refused } = changed.value.report
  return [done.map(({ title }) => title), refused.map(({ title, reason }) => `${title}: ${reason}`)]
}

const statusOf = async (id: string) =>
  (await db().post.findUniqueOrThrow({ where: { id }, select: { status: true } })).status

describe('many texts at once', () => {
  test('each is answered on its own: what can’t be published keeps no other from it', async () => {
    const author = await makeActor()
    const [fine, empty, nameless] = [
      await written(author, 'Bien'),
      await createDraft(author, 'post'),
      await written(author, '')
    ]
    await saveDraft(author, empty, {
      baseVersion: 1,
      kind: 'manual',
      draft: {
        title: 'Vide',
        slug: '',
        excerpt: '',
        doc: { type: 'doc', content: [{ type: 'paragraph' }] },
        schemaVersion: 1,
        featuredMediaId: null,
        tagIds: [],
        categoryIds: [],
        seriesId: null,
        seoTitle: '',
        seoDescription: '',
        language: ''
      }
    })
    expect(await order(author, 'publish', [empty, fine, nameless, fine])).toEqual([
      ['Bien'],
      ['Vide: empty', ': title-missing']
    ])
    const before = await db().post.findUniqueOrThrow({ where: { id: fine } })
    expect(await order(author, 'publish', [fine])).toEqual([[], ['Bien: unchanged']])
    expect((await db().post.findUniqueOrThrow({ where: { id: fine } })).revisedAt).toEqual(before.revisedAt)
  })

  test('rights are asked on every row; of texts of others not even the title is told', async () => {
    const [author, other, contributor] = [
      await makeActor(),
      await makeActor(),
      await makeActor({ role: 'contributor' })
    ]
    const [mine, theirs, own] = [
      await written(author, 'À moi'),
      await written(other, 'Secret d’autrui'),
      await written(contributor, 'Premier')
    ]
    const nowhere = '01900000-0000-7000-8000-000000000001'
    expect(await order(author, 'trash', [theirs, mine, nowhere])).toEqual([['À moi'], [': not-found', ': not-found']])
    expect(await order(contributor, 'publish', [own])).toEqual([[], ['Premier: forbidden']])
    expect(await order(author, 'feature', [theirs])).toEqual([[], [': not-found']])
    expect(await statusOf(theirs)).toBe('draft')
  })

  test('to the trash, back, and for good', async () => {
    const author = await makeActor()
    const ids = [await written(author, 'Un'), await written(author, 'Deux')]
    expect(await order(author, 'delete', ids)).toEqual([[], ['Un: forbidden', 'Deux: forbidden']])
    expect(await order(author, 'trash', ids)).toEqual([['Un', 'Deux'], []])
    expect(await order(author, 'restore', ids)).toEqual([['Un', 'Deux'], []])
    await order(author, 'trash', ids)
    expect(await order(author, 'delete', ids)).toEqual([['Un', 'Deux'], []])
    expect(await db().post.count({ where: { id: { in: ids } } })).toBe(0)
  })

  test('featuring and taking back from readers tell where the texts appeared', async () => {
    const editor = await makeActor({ role: 'editor' })
    const id = await written(editor, 'Une de demain')
    await order(editor, 'publish', [id])
    expect(await order(editor, 'feature', [id])).toEqual([['Une de demain'], []])
    const back = await changeMany(editor, { operation: 'unpublish', ids: [id], tag: '', category: '' })
    expect(back.ok && back.value.changes[0]?.before.slugs).toEqual(['une-de-demain'])
    expect(await statusOf(id)).toBe('draft')
  })
})

describe('filing', () => {
  test('a tag goes to the working copy, and at once to what readers see; the history tells', async () => {
    const author = await makeActor()
    const [draft, published] = [await written(author, 'Brouillon'), await written(author, 'Paru')]
    await order(author, 'publish', [published])
    const tag = await buildTag('Crue')

    expect(await order(author, 'addTag', [draft, published], { tag: 'CRUE' })).toEqual([['Brouillon', 'Paru'], []])
    expect((await getDraftForActor(author, draft))?.tags).toEqual([{ id: tag.id, name: 'Crue' }])
    expect(await db().postTag.count({ where: { tagId: tag.id } })).toBe(1)
    const view = await getDraftForActor(author, published)
    expect(view).toMatchObject({ tags: [{ name: 'Crue' }], hasUnpublishedChanges: false, version: 4 })
    const [last] = await db().revision.findMany({ where: { postId: published }, orderBy: { version: 'desc' }, take: 1 })
    expect(last).toMatchObject({ version: 4, details: { tags: [{ name: 'Crue' }] } })

    expect(await order(author, 'addTag', [draft], { tag: 'crue' })).toEqual([[], ['Brouillon: unchanged']])
    expect(await order(author, 'removeTag', [draft, published], { tag: 'Crue' })).toEqual([['Brouillon', 'Paru'], []])
    expect(await db().postTag.count({ where: { tagId: tag.id } })).toBe(0)
  })

  test('a newer working copy stays unpublished', async () => {
    const author = await makeActor()
    const id = await written(author, 'Version un')
    await order(author, 'publish', [id])
    const view = await getDraftForActor(author, id)
    const rest = { slug: '', excerpt: '', doc: doc(paragraph('Neuf')), schemaVersion: 1 }
    await saveDraft(author, id, {
      baseVersion: view?.version ?? 0,
      kind: 'manual',
      draft: {
        ...rest,
        title: 'Version deux',
        featuredMediaId: null,
        tagIds: [],
        categoryIds: [],
        seriesId: null,
        seoTitle: '',
        seoDescription: '',
        language: ''
      }
    })
    expect(await order(author, 'addTag', [id], { tag: 'Nouveau mot' })).toEqual([['Version deux'], []])
    const post = await db().post.findUniqueOrThrow({ where: { id }, include: { tags: true, draft: true } })
    expect([post.title, post.tags.length, post.draft?.title, post.draft?.tagIds.length]).toEqual([
      'Version un',
      1,
      'Version deux',
      1
    ])
  })

  test('contributors make no tag, and file nothing that readers see', async () => {
    const [contributor, editor] = [await makeActor({ role: 'contributor' }), await makeActor({ role: 'editor' })]
    const id = await written(contributor, 'Papier')
    expect(await order(contributor, 'addTag', [id], { tag: 'Jamais vu' })).toBe('tag-missing')
    expect(await order(contributor, 'removeTag', [id], { tag: 'Jamais vu' })).toBe('tag-missing')
    expect(await order(contributor, 'addTag', [id], { tag: '' })).toBe('tag-missing')
    await buildTag('Connu')
    expect(await order(contributor, 'addTag', [id], { tag: 'Connu' })).toEqual([['Papier'], []])
    await order(editor, 'publish', [id])
    expect(await order(contributor, 'removeTag', [id], { tag: 'Connu' })).toEqual([[], ['Papier: forbidden']])
  })

  test('categories too, as far as a text may have more', async () => {
    const editor = await makeActor({ role: 'editor' })
    const id = await written(editor, 'Rangé')
    for (let at = 0; at < 10; at += 1) {
      const { id: category } = await buildCategory(`Rubrique ${at}`)
      expect(await order(editor, 'addCategory', [id], { category })).toEqual([['Rangé'], []])
    }
    const { id: category } = await buildCategory('De trop')
    expect(await order(editor, 'addCategory', [id], { category })).toEqual([[], ['Rangé: too-many-terms']])
    expect(await order(editor, 'addCategory', [id])).toBe('category-missing')
  })
})

test('a form names texts by its boxes; orders without texts, with too many or with something else are refused', () => {
  const id = '01900000-0000-7000-8000-000000000001'
  const form = { operation: 'trash', tag: '', category: '', [`post-${id}`]: 'on' }
  expect(bulkInput.parse(form)).toEqual({ operation: 'trash', ids: [id], tag: '', category: '' })
  for (const odd of [
    { operation: 'trash' },
    { operation: 'trash', 'post-x': 'on' },
    { operation: 'shred', ids: [id] },
    { operation: 'trash', ids: [id], role: 'administrator' },
    { operation: 'trash', ids: Array.from({ length: 501 }, () => id) },
    null,
    'trash'
  ]) {
    expect(bulkInput.safeParse(odd).success, JSON.stringify(odd)).toBe(false)
  }
})

test('the trash knows two operations, other lists the rest', () => {
  expect(operationsIn('trashed')).toEqual(['restore', 'delete'])
  expect(operationsIn(undefined)).not.toContain('delete')
})
