import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createDraft } from '#features/drafts/mutations.ts'
import { resolveRedirect } from '#features/redirects/data.ts'
import { redirectFrom } from '#features/redirects/mutations.ts'
import { db } from '#lib/db.ts'
import { Role } from '#prisma/generated/enums.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildCategory, buildPost, buildSeries, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { changeTerm } from '../mutations.ts'
import { deleteTerms } from './mutations.ts'

setUpDatabase()

const editor = () => makeActor({ role: 'editor' })
const to = (target: string) => ({ kind: 'redirect', to: target })

test('texts live on without it; its address, and those that led to it, are gone', async () => {
  const [tag, kept] = [await buildTag('À jeter'), await buildTag('À garder')]
  const post = await buildPost({ title: 'Vivant', tags: [tag, kept] })
  await redirectFrom('/tag/vieux-nom', { tagId: tag.id })
  const actor = await editor()
  const draft = await createDraft(actor, 'post')
  await db().draft.update({ where: { postId: draft }, data: { tagIds: [kept.id, tag.id] } })

  expect(await deleteTerms(actor, { kind: 'tag', ids: [tag.id], to: null })).toEqual({
    ok: true,
    value: { kind: 'tag', keys: ['a-jeter'], deleted: 1 }
  })
  expect(await db().postTag.findMany({ where: { postId: post.id } })).toMatchObject([{ tagId: kept.id }])
  expect(await db().post.findUnique({ where: { id: post.id } })).toMatchObject({ status: 'published' })
  expect(await db().draft.findUnique({ where: { postId: draft } })).toMatchObject({ tagIds: [kept.id] })
  for (const old of ['/tag/a-jeter', '/tag/vieux-nom', '/tag/a-jeter/feed.xml']) {
    expect(await resolveRedirect(old), old).toEqual({ kind: 'gone' })
  }
})

test('the address leads where it was chosen, and follows that place', async () => {
  const [tag, other, series] = [await buildTag('Mène'), await buildTag('Ailleurs'), await buildSeries('Finie')]
  await buildPost({ title: 'Ici', tags: [tag, other], series })
  const actor = await editor()
  expect((await deleteTerms(actor, { kind: 'tag', ids: [tag.id], to: '/tag/ailleurs' })).ok).toBe(true)
  await changeTerm(actor, {
    ...{ kind: 'tag', id: other.id, name: 'Là-bas', slug: '', description: '' },
    ...{ archiveStyle: null, imageId: null, parentId: null }
  })
  expect(await resolveRedirect('/tag/mene')).toEqual(to('/tag/la-bas'))
  expect((await deleteTerms(actor, { kind: 'series', ids: [series.id], to: '/' })).ok).toBe(true)
  expect(await resolveRedirect('/series/finie')).toEqual(to('/'))
})

test.each(['/nulle-part', 'https://ailleurs.example/', '//ailleurs.example', 'tag/x', '', '/%00', '/tag/soi-meme'])(
  'a place that is not there – %s – is refused, and nothing is deleted',
  async (address) => {
    const tag = await buildTag('Soi-même')
    await db().post.deleteMany({ where: { slug: 'soi' } })
    await buildPost({ title: 'Soi', tags: [tag] })
    expect(await deleteTerms(await editor(), { kind: 'tag', ids: [tag.id], to: address })).toEqual({
      ok: false,
      reason: 'term-target'
    })
    expect(await db().tag.count({ where: { id: tag.id } })).toBe(1)
  }
)

test('a category with others below goes with them, or not at all', async () => {
  const root = await buildCategory('Tronc')
  const leaf = await buildCategory('Feuille', root)
  const post = await buildPost({ title: 'Classé', categories: [leaf] })
  const actor = await editor()
  const remove = (ids: string[]) => deleteTerms(actor, { kind: 'category', ids, to: null })
  expect(await remove([root.id])).toEqual({ ok: false, reason: 'term-children' })
  expect(await remove([root.id, leaf.id])).toMatchObject({ ok: true, value: { deleted: 2 } })
  expect(await db().postCategory.count({ where: { postId: post.id } })).toBe(0)
  expect(await resolveRedirect('/category/tronc/feuille')).toEqual({ kind: 'gone' })
  expect(await remove([randomUUID()])).toEqual({ ok: false, reason: 'not-found' })
})

test('a second import makes it anew', async () => {
  const tag = await buildTag('Revenant')
  const run = await db().importRun.create({ data: { format: 'wordpress', source: 'y', files: [] } })
  const raw = { sourceId: 'revenant', source: 'y', kind: 'tag', fingerprint: 'f', raw: {} }
  await db().importRecord.create({ data: { ...raw, runId: run.id, targetKind: 'tag', targetId: tag.id } })
  await deleteTerms(await editor(), { kind: 'tag', ids: [tag.id], to: null })
  expect(await db().importRecord.findFirst({ where: { sourceId: 'revenant' } })).toMatchObject({ targetId: null })
})

test('only who edits the publication deletes', async () => {
  const tag = await buildTag('Intouchable')
  for (const role of [Role.author, Role.contributor]) {
    const actor = await makeActor({ role })
    await expect(deleteTerms(actor, { kind: 'tag', ids: [tag.id], to: null })).rejects.toThrow('forbidden')
  }
})
