import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createDraft } from '#features/drafts/mutations.ts'
import { resolveRedirect } from '#features/redirects/data.ts'
import { redirectFrom } from '#features/redirects/mutations.ts'
import { db } from '#lib/db.ts'
import { Role } from '#prisma/generated/enums.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildPost, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createTag, mergeTags, renameTag } from './mutations.ts'

setUpDatabase()

const editor = () => makeActor({ role: 'editor' })
const to = (target: string) => ({ kind: 'redirect', to: target })

async function tagsOf(postId: string): Promise<string[]> {
  const rows = await db().postTag.findMany({ where: { postId }, orderBy: { position: 'asc' }, include: { tag: true } })
  return rows.map(({ tag }) => tag.slug)
}

/** A working copy with these tags. */
async function draftWith(tagIds: string[]): Promise<string> {
  const id = await createDraft(await editor(), 'post')
  await db().draft.update({ where: { postId: id }, data: { tagIds } })
  return id
}

describe('merging', () => {
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
      await draftWith([ville.id, water.id, vie.id, eau.id]),
      await draftWith([water.id]),
      await draftWith([ville.id])
    ]

    expect(await mergeTags(await editor(), { from: water.id, into: eau.id })).toEqual({
      ok: true,
      value: { slugs: ['water', 'eau'] }
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

  test('old addresses lead in one hop to the tag that stays, those of former merges too', async () => {
    const [a, b, c] = [await buildTag('Fusion A'), await buildTag('Fusion B'), await buildTag('Fusion C')]
    await buildPost({ title: 'Fusion', tags: [a, b, c] })
    await redirectFrom('/tag/fusion-tres-vieille', { tagId: a.id })
    const actor = await editor()
    await mergeTags(actor, { from: a.id, into: b.id })
    expect(await resolveRedirect('/tag/fusion-a/feed/')).toEqual(to('/tag/fusion-b/feed.xml'))
    await mergeTags(actor, { from: b.id, into: c.id })
    for (const old of ['/tag/fusion-tres-vieille', '/tag/fusion-a', '/tag/fusion-b/']) {
      expect(await resolveRedirect(old), old).toEqual(to('/tag/fusion-c'))
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
    await mergeTags(await editor(), { from: a.id, into: b.id })
    expect(await db().importRecord.findFirst({ where: { sourceId: 'importe-a' } })).toMatchObject({ targetId: b.id })
  })

  test('two merges of the same pair at once: one is done, in whatever order', async () => {
    const [a, b] = [await buildTag('Course A'), await buildTag('Course B')]
    const actor = await editor()
    const answers = await Promise.all([
      mergeTags(actor, { from: a.id, into: b.id }),
      mergeTags(actor, { from: b.id, into: a.id })
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().tag.count({ where: { id: { in: [a.id, b.id] } } })).toBe(1)
  })

  test('itself, or one that is not there, is refused', async () => {
    const tag = await buildTag('Seul')
    const actor = await editor()
    expect(await mergeTags(actor, { from: tag.id, into: tag.id })).toEqual({ ok: false, reason: 'invalid-input' })
    expect(await mergeTags(actor, { from: tag.id, into: randomUUID() })).toEqual({ ok: false, reason: 'not-found' })
    expect(await mergeTags(actor, { from: randomUUID(), into: tag.id })).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('renaming', () => {
  test('the old address leads to the new one; back again frees it', async () => {
    const tag = await buildTag('Nom un')
    await buildPost({ title: 'Nommé', tags: [tag] })
    const actor = await editor()
    for (const slug of ['nom-deux', 'Nom Trois']) {
      expect((await renameTag(actor, { id: tag.id, name: ' Nom ', slug })).ok).toBe(true)
    }
    expect(await db().tag.findUnique({ where: { id: tag.id } })).toMatchObject({ name: 'Nom', slug: 'nom-trois' })
    for (const old of ['/tag/nom-un', '/tag/nom-deux']) {
      expect(await resolveRedirect(old), old).toEqual(to('/tag/nom-trois'))
    }

    const back = await renameTag(actor, { id: tag.id, name: 'Nom', slug: 'nom-un' })
    expect(back).toEqual({ ok: true, value: { slugs: ['nom-trois', 'nom-un'] } })
    expect(await resolveRedirect('/tag/nom-un')).toBeNull()
    expect(await resolveRedirect('/tag/nom-trois')).toEqual(to('/tag/nom-un'))
  })

  test('the name alone keeps the address', async () => {
    const tag = await buildTag('Sans é')
    expect(await renameTag(await editor(), { id: tag.id, name: 'Avec é' })).toEqual({
      ok: true,
      value: { slugs: ['sans-e'] }
    })
    expect(await db().redirect.count({ where: { tagId: tag.id } })).toBe(0)
  })

  test('a slug that is taken, or none, or no tag, is refused and changes nothing', async () => {
    const [tag] = [await buildTag('Pris A'), await buildTag('Pris B')]
    const actor = await editor()
    expect(await renameTag(actor, { id: tag.id, name: 'X', slug: 'pris-b' })).toEqual({
      ok: false,
      reason: 'slug-taken'
    })
    expect(await renameTag(actor, { id: tag.id, name: 'X', slug: '…' })).toEqual({ ok: false, reason: 'invalid-input' })
    expect(await renameTag(actor, { id: tag.id, name: ' ' })).toEqual({ ok: false, reason: 'invalid-input' })
    expect(await renameTag(actor, { id: randomUUID(), name: 'X' })).toEqual({ ok: false, reason: 'not-found' })
    expect(await db().tag.findUnique({ where: { id: tag.id } })).toMatchObject({ name: 'Pris A', slug: 'pris-a' })
  })
})

test('only who edits the publication merges and renames', async () => {
  const [a, b] = [await buildTag('Droit A'), await buildTag('Droit B')]
  for (const role of [Role.author, Role.contributor]) {
    const actor = await makeActor({ role })
    await expect(mergeTags(actor, { from: a.id, into: b.id })).rejects.toThrow('forbidden')
    await expect(renameTag(actor, { id: a.id, name: 'X' })).rejects.toThrow('forbidden')
  }
  expect((await renameTag(await makeActor({ role: 'administrator' }), { id: a.id, name: 'X' })).ok).toBe(true)
})

test('a name typed by a whole class at once gives one tag', async () => {
  const author = await makeActor({ role: 'author' })
  const made = await Promise.all(Array.from({ length: 12 }, () => createTag(author, 'Éducation civique')))
  expect(new Set(made.map((one) => one.ok && one.value.id)).size).toBe(1)
  expect(await db().tag.findMany({ where: { slug: 'education-civique' }, select: { name: true } })).toEqual([
    { name: 'Éducation civique' }
  ])
})

test('contributors make none; a name without letters is none', async () => {
  const [contributor, author] = [await makeActor({ role: 'contributor' }), await makeActor({ role: 'author' })]
  await expect(createTag(contributor, 'À moi')).rejects.toMatchObject({ code: 'forbidden' })
  expect(await createTag(author, '🌊')).toEqual({ ok: false, reason: 'invalid-input' })
})
