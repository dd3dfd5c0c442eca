import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createDraft } from '#features/drafts/mutations.ts'
import { resolveRedirect } from '#features/redirects/data.ts'
import { redirectFrom } from '#features/redirects/mutations.ts'
import { createTag } from '#features/tags/mutations.ts'
import { db } from '#lib/db.ts'
import { Role } from '#prisma/generated/enums.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildCategory, buildPost, buildSeries, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { mergeTerms } from './mutations.ts'

setUpDatabase()

const editor = () => makeActor({ role: 'editor' })
const to = (target: string) => ({ kind: 'redirect', to: target })

async function tagsOf(postId: string): Promise<string[]> {
  const rows = await db().postTag.findMany({ where: { postId }, orderBy: { position: 'asc' }, include: { tag: true } })
  return rows.map(({ tag }) => tag.slug)
}

/** A working copy that stands so. */
async function draftWith(data: { tagIds?: string[]; categoryIds?: string[]; seriesId?: string }): Promise<string> {
  const id = await createDraft(await editor(), 'post')
  await db().draft.update({ where: { postId: id }, data })
  return id
}

describe('tags', () => {
  test('articles and drafts carry the tag that stays, once, where the first of both stood', async () => {
    const [eau, water, ville, vie] = [
      await buildTag('Eau'),
      await buildTag('Water'),
      await buildTag('Ville'),
      await buildTag('Vie')
    ]
    const both = await buildPost({ title: 'Les deux', tags: [ville, water, vie, eau] })
    const later = await buildPost({ title: 'Le gardé d’abord', tags: [eau, ville, water] })
    const one = await buildPost({ title: 'Un seul', tags: [ville, water] })
    const drafts = [
      await draftWith({ tagIds: [ville.id, water.id, vie.id, eau.id] }),
      await draftWith({ tagIds: [water.id] }),
      await draftWith({ tagIds: [ville.id] })
    ]

    expect(await mergeTerms(await editor(), { kind: 'tag', ids: [water.id], into: eau.id })).toEqual({
      ok: true,
      value: { kind: 'tag', keys: ['eau', 'water'], merged: 1 }
    })
    expect(await tagsOf(both.id)).toEqual(['ville', 'eau', 'vie'])
    expect(await tagsOf(later.id)).toEqual(['eau', 'ville'])
    expect(await tagsOf(one.id)).toEqual(['ville', 'eau'])
    const rows = await db().draft.findMany({ where: { postId: { in: drafts } } })
    const idsOf = (postId: string | undefined) => rows.find((row) => row.postId === postId)?.tagIds
    expect(drafts.map(idsOf)).toEqual([[ville.id, eau.id, vie.id], [eau.id], [ville.id]])
    expect(await db().tag.findUnique({ where: { id: water.id } })).toBeNull()
    expect(await db().auditEvent.findMany({ where: { action: 'tag.merge' } })).toMatchObject([
      { subjectId: eau.id, detail: { slug: 'water' } }
    ])
  })

  test('several at once: all lead to the one that stays, itself among those chosen', async () => {
    const [a, b, c] = [await buildTag('Lot A'), await buildTag('Lot B'), await buildTag('Lot C')]
    const post = await buildPost({ title: 'Lot', tags: [a, b] })
    const merged = await mergeTerms(await editor(), { kind: 'tag', ids: [a.id, b.id, c.id], into: c.id })
    expect(merged).toMatchObject({ ok: true, value: { merged: 2 } })
    expect(await tagsOf(post.id)).toEqual(['lot-c'])
    for (const old of ['/tag/lot-a', '/tag/lot-b']) expect(await resolveRedirect(old), old).toEqual(to('/tag/lot-c'))
  })

  test('old addresses lead in one hop to the tag that stays, those of former merges and feeds too', async () => {
    const [a, b, c] = [await buildTag('Fusion A'), await buildTag('Fusion B'), await buildTag('Fusion C')]
    await buildPost({ title: 'Fusion', tags: [a, b, c] })
    await redirectFrom('/tag/fusion-tres-vieille', { tagId: a.id })
    const actor = await editor()
    await mergeTerms(actor, { kind: 'tag', ids: [a.id], into: b.id })
    expect(await resolveRedirect('/tag/fusion-a/feed/')).toEqual(to('/tag/fusion-b/feed.xml'))
    await mergeTerms(actor, { kind: 'tag', ids: [b.id], into: c.id })
    for (const old of ['/tag/fusion-tres-vieille', '/tag/fusion-a', '/tag/fusion-b/']) {
      expect(await resolveRedirect(old), old).toEqual(to('/tag/fusion-c'))
    }
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) {
      expect(await resolveRedirect(`/tag/fusion-a/${feed}`), feed).toEqual(to(`/tag/fusion-c/${feed}`))
    }

    const again = await createTag(actor, 'Fusion A')
    expect(again.ok).toBe(true)
    await buildPost({ title: 'Reprise', tags: [await buildTag('Fusion A')] })
    expect(await resolveRedirect('/tag/fusion-a')).toBeNull()
  })

  test('a second import finds the tag that stays', async () => {
    const [a, b] = [await buildTag('Importé A'), await buildTag('Importé B')]
    const run = await db().importRun.create({ data: { format: 'wordpress', source: 'x', files: [] } })
    const raw = { sourceId: 'importe-a', source: 'x', kind: 'tag', fingerprint: 'f', raw: {} }
    await db().importRecord.create({ data: { ...raw, runId: run.id, targetKind: 'tag', targetId: a.id } })
    await mergeTerms(await editor(), { kind: 'tag', ids: [a.id], into: b.id })
    expect(await db().importRecord.findFirst({ where: { sourceId: 'importe-a' } })).toMatchObject({ targetId: b.id })
  })

  test('two merges of the same pair at once: one is done, in whatever order', async () => {
    const [a, b] = [await buildTag('Course A'), await buildTag('Course B')]
    const actor = await editor()
    const answers = await Promise.all([
      mergeTerms(actor, { kind: 'tag', ids: [a.id], into: b.id }),
      mergeTerms(actor, { kind: 'tag', ids: [b.id], into: a.id })
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().tag.count({ where: { id: { in: [a.id, b.id] } } })).toBe(1)
  })

  test('itself, or one that is not there, is refused', async () => {
    const tag = await buildTag('Seul')
    const actor = await editor()
    const merge = (ids: string[], into: string) => mergeTerms(actor, { kind: 'tag', ids, into })
    expect(await merge([tag.id], tag.id)).toEqual({ ok: false, reason: 'invalid-input' })
    expect(await merge([tag.id], randomUUID())).toEqual({ ok: false, reason: 'not-found' })
    expect(await merge([randomUUID()], tag.id)).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('categories', () => {
  test('what hangs below moves, twins become one, every old address leads on', async () => {
    const [ville, cite] = [await buildCategory('Ville'), await buildCategory('Cité')]
    const [eau, water] = [await buildCategory('Eau', ville), await buildCategory('Eau', cite)]
    const parc = await buildCategory('Parcs', cite)
    const [one, other] = [
      await buildPost({ title: 'Fontaine', categories: [water, eau] }),
      await buildPost({ title: 'Arbre', categories: [parc, cite] })
    ]
    const draft = await draftWith({ categoryIds: [cite.id, ville.id] })

    const merged = await mergeTerms(await editor(), { kind: 'category', ids: [cite.id], into: ville.id })
    expect(merged).toMatchObject({ ok: true, value: { merged: 1 } })
    const pathsOf = async (postId: string) =>
      (await db().postCategory.findMany({ where: { postId }, include: { category: true } }))
        .map(({ category }) => category.path)
        .sort()
    expect(await pathsOf(one.id)).toEqual(['ville/eau'])
    expect(await pathsOf(other.id)).toEqual(['ville', 'ville/parcs'])
    expect(await db().draft.findUnique({ where: { postId: draft } })).toMatchObject({ categoryIds: [ville.id] })
    for (const [old, now] of [
      ['/category/cite', '/category/ville'],
      ['/category/cite/eau', '/category/ville/eau'],
      ['/category/cite/parcs', '/category/ville/parcs'],
      ['/category/cite/parcs/feed.xml', '/category/ville/parcs/feed.xml']
    ] as const) {
      expect(await resolveRedirect(old), old).toEqual(to(now))
    }
  })

  test('a child into its parent, with a grandchild of its own name', async () => {
    const a = await buildCategory('Aa')
    const b = await buildCategory('Bb', a)
    const post = await buildPost({ title: 'Petit-fils', categories: [await buildCategory('Bb', b)] })
    expect((await mergeTerms(await editor(), { kind: 'category', ids: [b.id], into: a.id })).ok).toBe(true)
    expect(await db().postCategory.findMany({ where: { postId: post.id } })).toMatchObject([{ categoryId: a.id }])
    expect(await resolveRedirect('/category/aa/bb/bb')).toEqual(to('/category/aa'))
  })

  test('into what hangs below it: refused', async () => {
    const root = await buildCategory('Racine')
    const leaf = await buildCategory('Feuille', root)
    const wish = { kind: 'category' as const, ids: [root.id], into: leaf.id }
    expect(await mergeTerms(await editor(), wish)).toEqual({ ok: false, reason: 'term-parent' })
  })
})

test('series – their texts and working copies go over', async () => {
  const [a, b] = [await buildSeries('La crue'), await buildSeries('La grande crue')]
  const post = await buildPost({ title: 'Partie une', series: a })
  const draft = await draftWith({ seriesId: a.id })
  expect((await mergeTerms(await editor(), { kind: 'series', ids: [a.id], into: b.id })).ok).toBe(true)
  expect(await db().post.findUnique({ where: { id: post.id } })).toMatchObject({ seriesId: b.id })
  expect(await db().draft.findUnique({ where: { postId: draft } })).toMatchObject({ seriesId: b.id })
  expect(await resolveRedirect('/series/la-crue')).toEqual(to('/series/la-grande-crue'))
})

test('only who edits the publication merges', async () => {
  const [a, b] = [await buildTag('Droit A'), await buildTag('Droit B')]
  for (const role of [Role.author, Role.contributor]) {
    const actor = await makeActor({ role })
    await expect(mergeTerms(actor, { kind: 'tag', ids: [a.id], into: b.id })).rejects.toThrow('forbidden')
  }
  expect((await mergeTerms(await editor(), { kind: 'tag', ids: [a.id], into: b.id })).ok).toBe(true)
})
