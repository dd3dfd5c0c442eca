import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createDraft, saveDraft, trashPost } from '#features/drafts/mutations.ts'
import { publishDraft } from '#features/drafts/publishing/mutations.ts'
import type { SaveInput } from '#features/drafts/schema.ts'
import { asJson } from '#features/drafts/working-copy.ts'
import { doc, paragraph } from '#features/editor/document/build.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { HISTORY_SIZE } from './constants.ts'
import { getDraftHistory, getDraftRevision } from './data.ts'
import { restoreRevision } from './mutations.ts'
import { pruneRevisions } from './pruning/mutations.ts'

setUpDatabase()

type Wish = { title?: string; words?: string; tagIds?: string[]; kind?: SaveInput['kind'] }

async function save(actor: AccountActor, id: string, { title = 'T', words = 'Mots.', tagIds = [], kind }: Wish) {
  const { version } = await db().post.findUniqueOrThrow({ where: { id }, select: { version: true } })
  const draft = { title, slug: '', excerpt: '', doc: doc(paragraph(words)), schemaVersion: 1 }
  const filed = {
    featuredMediaId: null,
    tagIds,
    categoryIds: [],
    seriesId: null,
    seoTitle: '',
    seoDescription: '',
    language: ''
  }
  const input = { baseVersion: version, kind: kind ?? 'manual', draft: { ...draft, ...filed } }
  const saved = await saveDraft(actor, id, input)
  if (!saved.ok) throw new Error(saved.reason)
  return saved.version
}

async function twice() {
  const actor = await makeActor()
  const id = await createDraft(actor, 'post')
  const tag = await buildTag(`Mot ${randomUUID()}`)
  await save(actor, id, { title: 'Premier', words: 'Premiers mots.', tagIds: [tag.id] })
  const version = await save(actor, id, { title: 'Second', words: 'Autres mots.' })
  const [first, second] = await db().revision.findMany({ where: { postId: id }, orderBy: { version: 'asc' } })
  if (!first || !second) throw new Error('nothing was kept')
  return { actor, id, tag, version, first, second }
}

const draftOf = (postId: string) => db().draft.findUniqueOrThrow({ where: { postId } })

describe('the history', () => {
  test('is for who may read the text, newest first, in pages', async () => {
    const { actor, id } = await twice()
    for (let number = 0; number < HISTORY_SIZE; number += 1) await save(actor, id, { words: `Un deux ${number}` })

    const history = await getDraftHistory(actor, id, 1)
    expect(history).toMatchObject({ total: HISTORY_SIZE + 2, pages: 2 })
    expect(history?.items[0]).toMatchObject({ kind: 'manual', author: 'Léa Martin', words: 3 })
    expect((await getDraftHistory(actor, id, 2))?.items).toHaveLength(2)
    expect((await getDraftHistory(actor, id, 900))?.items).toEqual([])

    expect(await getDraftHistory(await makeActor({ role: 'editor' }), id, 1)).not.toBeNull()
    for (const role of ['author', 'contributor'] as const) {
      const other = await makeActor({ role })
      expect(await getDraftHistory(other, id, 1)).toBeNull()
      const revisionId = history?.items[0]?.id ?? ''
      expect(await getDraftRevision(other, { postId: id, revisionId, against: 'previous' })).toBeNull()
    }
  })

  test('a text that was never saved has none', async () => {
    const actor = await makeActor()
    const id = await createDraft(actor, 'post')
    expect(await getDraftHistory(actor, id, 1)).toMatchObject({ total: 0, pages: 1, items: [] })
  })

  test('keeps what stood beside the text, with the names of the time', async () => {
    const { actor, id, tag, first } = await twice()
    await db().tag.update({ where: { id: tag.id }, data: { name: `Autre ${tag.name}` } })
    const shown = await getDraftRevision(actor, { postId: id, revisionId: first.id, against: 'previous' })
    expect(shown?.older).toBeNull()
    expect(shown?.newer.details?.tags).toEqual([{ id: tag.id, name: tag.name }])
  })

  test('a revision stands beside the one before it, or beside the present', async () => {
    const { actor, id, first, second } = await twice()
    const before = await getDraftRevision(actor, { postId: id, revisionId: second.id, against: 'previous' })
    expect([before?.older?.title, before?.newer.title]).toEqual(['Premier', 'Second'])
    const since = await getDraftRevision(actor, { postId: id, revisionId: first.id, against: 'present' })
    expect([since?.older?.title, since?.newer.title]).toEqual(['Premier', 'Second'])

    const elsewhere = await twice()
    const choice = { postId: id, revisionId: elsewhere.first.id, against: 'previous' } as const
    expect(await getDraftRevision(await makeActor({ role: 'editor' }), choice)).toBeNull()
  })
})

describe('bringing a version back', () => {
  test('makes it the working copy, tags included, and can be undone', async () => {
    const { actor, id, tag, version, first, second } = await twice()
    expect(await restoreRevision(actor, { id, revisionId: first.id, baseVersion: version })).toEqual({
      ok: true,
      value: { version: version + 1 }
    })
    expect(await draftOf(id)).toMatchObject({ title: 'Premier', tagIds: [tag.id], doc: first.doc })

    await restoreRevision(actor, { id, revisionId: second.id, baseVersion: version + 1 })
    expect(await draftOf(id)).toMatchObject({ title: 'Second', tagIds: [], doc: second.doc })

    const kinds = await db().revision.findMany({ where: { postId: id }, orderBy: { version: 'asc' } })
    expect(kinds.map(({ kind }) => kind)).toEqual(['manual', 'manual', 'restore', 'restore'])
    expect(await db().auditEvent.count({ where: { subjectId: id, action: 'post.restore-revision' } })).toBe(2)
  })

  test('keeps a working copy that no revision holds', async () => {
    const { actor, id, version, first } = await twice()
    await db().draft.update({ where: { postId: id }, data: { title: 'Écrit ailleurs' } })
    await db().post.update({ where: { id }, data: { version: version + 1 } })
    await restoreRevision(actor, { id, revisionId: first.id, baseVersion: version + 1 })
    const kept = await db().revision.findMany({ where: { postId: id }, orderBy: { version: 'asc' } })
    expect(kept.map(({ title, kind }) => [title, kind]).slice(2)).toEqual([
      ['Écrit ailleurs', 'manual'],
      ['Premier', 'restore']
    ])
  })

  test('an autosave after it does not take its place', async () => {
    const { actor, id, version, first } = await twice()
    await restoreRevision(actor, { id, revisionId: first.id, baseVersion: version })
    await save(actor, id, { title: 'Suite', kind: 'autosave' })
    expect(await db().revision.count({ where: { postId: id } })).toBe(4)
  })

  test('changes nothing for readers until it is published', async () => {
    const { actor, id, version, first } = await twice()
    const published = await publishDraft(actor, { id, baseVersion: version })
    const now = published.ok ? published.value.version : 0
    const restored = await restoreRevision(actor, { id, revisionId: first.id, baseVersion: now })
    expect(await db().post.findUnique({ where: { id } })).toMatchObject({ title: 'Second', text: 'Autres mots.' })

    await publishDraft(actor, { id, baseVersion: restored.ok ? restored.value.version : 0 })
    expect(await db().post.findUnique({ where: { id } })).toMatchObject({ title: 'Premier', text: 'Premiers mots.' })
  })

  test('tags that are gone stay away; without details the present ones stay', async () => {
    const { actor, id, tag, version, first } = await twice()
    await db().tag.delete({ where: { id: tag.id } })
    await restoreRevision(actor, { id, revisionId: first.id, baseVersion: version })
    expect((await draftOf(id)).tagIds).toEqual([])

    const present = await buildTag(`Présent ${randomUUID()}`)
    const now = await save(actor, id, { tagIds: [present.id] })
    await db().revision.update({ where: { id: first.id }, data: { details: {} } })
    await restoreRevision(actor, { id, revisionId: first.id, baseVersion: now })
    expect(await draftOf(id)).toMatchObject({ title: 'Premier', tagIds: [present.id] })
  })

  test('is refused after somebody else’s save, to others, in the trash, and for another text’s versions', async () => {
    const { actor, id, version, first } = await twice()
    const wish = { id, revisionId: first.id, baseVersion: version }
    const elsewhere = await twice()
    expect(await restoreRevision(actor, { ...wish, revisionId: elsewhere.first.id })).toMatchObject({
      reason: 'not-found'
    })
    expect(await restoreRevision(elsewhere.actor, wish)).toMatchObject({ reason: 'not-found' })
    expect(await restoreRevision(actor, { ...wish, baseVersion: version - 1 })).toMatchObject({ reason: 'stale' })

    const answers = await Promise.all([
      restoreRevision(actor, wish),
      restoreRevision(actor, wish),
      save(actor, id, { title: 'En même temps' }).catch(() => 'stale')
    ])
    expect(
      answers.filter((answer) => typeof answer === 'number' || (typeof answer === 'object' && answer.ok))
    ).toHaveLength(1)

    await trashPost(actor, id)
    expect(await restoreRevision(actor, { ...wish, baseVersion: version + 1 })).toMatchObject({ reason: 'forbidden' })
  })

  test('a contributor may not once the text is published', async () => {
    const contributor = await makeActor({ role: 'contributor' })
    const id = await createDraft(contributor, 'post')
    const version = await save(contributor, id, { title: 'Soumis' })
    const published = await publishDraft(await makeActor({ role: 'editor' }), { id, baseVersion: version })
    const revision = await db().revision.findFirstOrThrow({ where: { postId: id } })
    const wish = { id, revisionId: revision.id, baseVersion: published.ok ? published.value.version : 0 }
    expect(await restoreRevision(contributor, wish)).toEqual({ ok: false, reason: 'forbidden' })
  })
})

test('pruning – thins out old autosaves, and nothing else', async () => {
  const { actor, id } = await twice()
  const base = {
    postId: id,
    title: 'A',
    doc: asJson(doc(paragraph('A'))),
    schemaVersion: 1,
    accountId: actor.accountId
  }
  const old = new Date('2025-01-15T10:05:00Z').getTime()
  const autosaves = Array.from({ length: 6 }, (_, at) => ({
    ...base,
    kind: 'autosave' as const,
    version: 100 + at,
    createdAt: new Date(old + at * 60_000)
  }))
  const manual = { ...base, kind: 'manual' as const, version: 200, createdAt: new Date(old) }
  await db().revision.createMany({ data: [...autosaves, manual] })
  expect(await pruneRevisions()).toBe(5)
  expect(await pruneRevisions()).toBe(0)

  const versions = await db().revision.findMany({ where: { postId: id }, orderBy: { version: 'asc' } })
  expect(versions.map(({ version }) => version)).toEqual([2, 3, 105, 200])
})
