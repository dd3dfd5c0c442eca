import { beforeEach, describe, expect, test } from 'vitest'
import { doc, paragraph } from '#features/editor/document/build.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { BASE, drafted, due, passHour, planned } from '#testing/drafts.ts'
import { restorePost, saveDraft, trashPost } from '../mutations.ts'
import { publishDraft, unpublishDraft } from '../publishing/mutations.ts'
import { findDue } from './data.ts'
import { publishScheduled } from './mutations.ts'

setUpDatabase()

/** 10:00 in Paris on the day of `FAR`. */
const AT = new Date('2999-07-14T08:00:00Z')

const rowOf = (id: string) => db().post.findUniqueOrThrow({ where: { id }, include: { draft: true } })
const audits = (id: string, action: string) => db().auditEvent.count({ where: { subjectId: id, action } })

beforeEach(async () => {
  await db().publication.upsert({ where: { id: 1 }, update: {}, create: { name: 'Essai' } })
})

describe('scheduling', () => {
  test('keeps hour and account; nothing is published before', async () => {
    const text = await drafted()
    expect(await planned(text)).toEqual({ ok: true, value: { version: 2, scheduledAt: AT } })
    expect(await rowOf(text.id)).toMatchObject({
      status: 'scheduled',
      scheduledAt: AT,
      scheduledById: text.actor.accountId,
      publishedAt: null,
      slug: null
    })
    expect(await publishScheduled(text.id)).toEqual({ kind: 'none' })
    expect(await audits(text.id, 'post.schedule')).toBe(1)
  })

  test.each([
    ['2020-01-01T10:00', 'past'],
    ['demain', 'no-date'],
    ['2026-02-30T10:00', 'no-date'],
    ['', 'no-date']
  ])('%j is refused: %s', async (local, reason) => {
    const text = await drafted()
    expect(await planned(text, { local })).toEqual({ ok: false, reason })
    expect(await rowOf(text.id)).toMatchObject({ status: 'draft', scheduledAt: null })
  })

  test('what could not be published can’t be scheduled', async () => {
    expect(await planned(await drafted({ title: '' }))).toEqual({ ok: false, reason: 'title-missing' })
    expect(await planned(await drafted({ doc: doc(paragraph()) }))).toEqual({ ok: false, reason: 'empty' })
    expect(await planned(await drafted({ slug: 'desk' }))).toEqual({ ok: false, reason: 'slug-reserved' })
    const text = await drafted()
    expect(await planned({ ...text, baseVersion: 1 })).toEqual({ ok: false, reason: 'stale' })
    expect(await planned(text, { visibility: 'password' })).toEqual({ ok: false, reason: 'password-missing' })
    expect(await planned(text, { visibility: 'password', password: 'court' })).toMatchObject({
      reason: 'password-short'
    })
  })

  test('contributors and strangers don’t; a published text is not scheduled', async () => {
    const text = await drafted({}, await makeActor({ role: 'contributor' }))
    expect(await planned(text)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await planned({ ...text, actor: await makeActor() })).toEqual({ ok: false, reason: 'not-found' })
    const online = await drafted()
    await publishDraft(online.actor, online)
    expect(await planned({ ...online, baseVersion: 3 })).toEqual({ ok: false, reason: 'forbidden' })
  })

  test('once more moves it; back to draft, publishing now and the trash undo it', async () => {
    const text = await drafted()
    await planned(text)
    expect(await planned(text, { local: '2999-07-15T10:00' })).toMatchObject({ ok: true })
    expect((await rowOf(text.id)).scheduledAt).toEqual(new Date('2999-07-15T08:00:00Z'))

    await unpublishDraft(text.actor, text)
    expect(await rowOf(text.id)).toMatchObject({ status: 'draft', scheduledAt: null, scheduledById: null })
    expect(await audits(text.id, 'post.unschedule')).toBe(1)

    await planned(text)
    const published = await publishDraft(text.actor, text)
    expect(published.ok && published.value.publishedAt <= new Date()).toBe(true)
    expect(await rowOf(text.id)).toMatchObject({ status: 'published', scheduledAt: null, scheduledById: null })

    const thrown = await due()
    await trashPost(thrown.actor, thrown.id)
    expect(await publishScheduled(thrown.id)).toEqual({ kind: 'none' })
    await restorePost(thrown.actor, thrown.id)
    expect(await rowOf(thrown.id)).toMatchObject({ status: 'draft', scheduledAt: null })

    const early = await drafted()
    await planned(early)
    await trashPost(early.actor, early.id)
    await restorePost(early.actor, early.id)
    expect(await rowOf(early.id)).toMatchObject({ status: 'scheduled', scheduledAt: AT })
  })
})

describe('at its hour', () => {
  test('the newest saved text is published in the name of whoever scheduled it, with the date chosen', async () => {
    const author = await makeActor({ name: 'Nadia Ferrand' })
    const editor = await makeActor({ role: 'editor', name: 'Éva Roche' })
    const text = await drafted({}, author)
    await planned({ ...text, actor: editor })
    const newer = { ...BASE, title: 'Demain, revu', seoTitle: '  Pour   moteurs ' }
    expect((await saveDraft(author, text.id, { baseVersion: 2, kind: 'manual', draft: newer })).ok).toBe(true)
    const at = await passHour(text.id)

    const run = await publishScheduled(text.id)
    expect(run).toMatchObject({ kind: 'published', change: { version: 4, path: '/demain-revu', publishedAt: at } })
    const post = await rowOf(text.id)
    expect(post).toMatchObject({ status: 'published', publishedAt: at, scheduledAt: null, scheduledById: null })
    expect(post).toMatchObject({ title: 'Demain, revu', seoTitle: 'Pour moteurs', draft: null })
    const revision = await db().revision.findFirstOrThrow({ where: { postId: text.id, kind: 'publish' } })
    expect(revision.accountId).toBe(editor.accountId)
    expect(await db().notice.findMany({ where: { postId: text.id } })).toMatchObject([
      { accountId: author.accountId, kind: 'published', actorName: 'Éva Roche' }
    ])
  })

  test('whoever scheduled their own text is told nothing', async () => {
    const text = await due({ title: 'Seul' })
    expect(await publishScheduled(text.id)).toMatchObject({ kind: 'published' })
    expect(await db().notice.count({ where: { postId: text.id } })).toBe(0)
  })

  test.each([
    ['title-missing', { title: '  ' }],
    ['empty', { doc: doc(paragraph()) }],
    ['slug-taken', { slug: 'deja-pris' }]
  ])('%s – a draft again, and the one who scheduled it knows', async (reason, change) => {
    const other = await drafted({ slug: 'deja-pris' })
    await publishDraft(other.actor, other)
    const text = await due({ title: `Raté ${reason}` })
    const draft = { ...BASE, ...change }
    expect((await saveDraft(text.actor, text.id, { baseVersion: 2, kind: 'manual', draft })).ok).toBe(true)

    expect(await publishScheduled(text.id)).toMatchObject({ kind: 'failed', reason })
    expect(await rowOf(text.id)).toMatchObject({ status: 'draft', scheduledAt: null, slug: null, publishedAt: null })
    expect(await db().notice.findMany({ where: { postId: text.id } })).toMatchObject([
      { accountId: text.actor.accountId, kind: 'schedule_failed', body: reason }
    ])
    expect(await audits(text.id, 'post.schedule-failed')).toBe(1)
    await db().post.delete({ where: { id: other.id } })
  })

  test('an imported text comes at the date that it was given', async () => {
    const at = new Date(Date.now() - 1_000)
    const text = doc(paragraph('Importé.'))
    const content = { title: 'Importé', slug: 'importe', doc: text as object, text: 'Importé.' }
    const post = await db().post.create({ data: { ...content, status: 'scheduled', publishedAt: at } })
    expect(await findDue()).toContain(post.id)
    expect(await publishScheduled(post.id)).toMatchObject({ kind: 'published', change: { path: '/importe' } })
    expect(await rowOf(post.id)).toMatchObject({ status: 'published', publishedAt: at })
  })

  test('twelve at once publish once', async () => {
    const text = await due({ title: 'Course' })
    const runs = await Promise.all(Array.from({ length: 12 }, () => publishScheduled(text.id)))
    expect(runs.filter(({ kind }) => kind === 'published')).toHaveLength(1)
    expect(await audits(text.id, 'post.publish')).toBe(1)
  })
})
