import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { doc, paragraph } from '#features/editor/document/build.ts'
import { tagsOfAppearances } from '#features/posts/constants.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createDraft, restorePost, saveDraft, trashPost } from '../mutations.ts'
import type { DraftInput } from '../schema.ts'
import { publishDraft, unpublishDraft } from './mutations.ts'

setUpDatabase()

const BASE: DraftInput = {
  title: 'L’eau à Nîmes',
  slug: '',
  excerpt: '',
  doc: doc(paragraph('Le compteur tourne.')),
  schemaVersion: 1,
  featuredMediaId: null,
  tagIds: [],
  categoryIds: [],
  seriesId: null,
  seoTitle: '',
  seoDescription: '',
  language: ''
}

/** A draft saved once, at version 2. */
async function drafted(draft: Partial<DraftInput> = {}, actor?: AccountActor) {
  const writer = actor ?? (await makeActor())
  const id = await createDraft(writer, 'post')
  const saved = await saveDraft(writer, id, { baseVersion: 1, kind: 'manual', draft: { ...BASE, ...draft } })
  if (!saved.ok) throw new Error(saved.reason)
  return { actor: writer, id, baseVersion: saved.version }
}

async function resave(text: Awaited<ReturnType<typeof drafted>>, version: number, draft: Partial<DraftInput>) {
  const input = { baseVersion: version, kind: 'manual' as const, draft: { ...BASE, ...draft } }
  const saved = await saveDraft(text.actor, text.id, input)
  if (!saved.ok) throw new Error(saved.reason)
  return saved.version
}

function slugOf(outcome: Awaited<ReturnType<typeof publishDraft>>): string {
  return outcome.ok ? outcome.value.path : outcome.reason
}

describe('publishing', () => {
  test('copies the draft to what readers see, with tags and categories', async () => {
    const tags = await Promise.all(
      ['b', 'a'].map((slug) => db().tag.create({ data: { name: slug, slug: `t-${slug}` } }))
    )
    const category = await db().category.create({ data: { name: 'Ville', slug: 'ville', path: 'ville' } })
    const text = await drafted({ tagIds: tags.map((tag) => tag.id), categoryIds: [category.id], slug: 'compteur' })

    const outcome = await publishDraft(text.actor, text)
    expect(outcome).toMatchObject({ ok: true, value: { version: 3, path: '/compteur' } })
    if (!outcome.ok) return
    expect(outcome.value.before).toMatchObject({ slugs: [], tags: [] })
    expect(outcome.value.after).toMatchObject({ slugs: ['compteur'], categories: ['ville'] })
    expect(outcome.value.after.tags.toSorted()).toEqual(['t-a', 't-b'])
    expect(outcome.value.after.authors).toHaveLength(1)
    expect(outcome.value.after.years).toEqual([outcome.value.publishedAt.getFullYear()])

    const post = await db().post.findUniqueOrThrow({
      where: { id: text.id },
      include: { draft: true, revisions: true }
    })
    expect(post).toMatchObject({
      status: 'published',
      version: 3,
      text: 'Le compteur tourne.',
      wordCount: 3,
      draft: null
    })
    expect(post.publishedAt).not.toBeNull()
    expect(post.revisions.map((revision) => revision.kind).sort()).toEqual(['manual', 'publish'])
    expect(await db().auditEvent.count({ where: { subjectId: text.id, action: 'post.publish' } })).toBe(1)
  })

  test('a stale publication, a text without title, an empty one are refused', async () => {
    const text = await drafted()
    expect(await publishDraft(text.actor, { ...text, baseVersion: 1 })).toEqual({ ok: false, reason: 'stale' })
    const untitled = await drafted({ title: '  ' })
    expect(await publishDraft(untitled.actor, untitled)).toEqual({ ok: false, reason: 'title-missing' })
    const empty = await drafted({ doc: doc(paragraph()) })
    expect(await publishDraft(empty.actor, empty)).toEqual({ ok: false, reason: 'empty' })
    expect(await db().post.findUniqueOrThrow({ where: { id: empty.id } })).toMatchObject({
      version: 2,
      status: 'draft'
    })
  })

  test('contributors do not publish, strangers find nothing', async () => {
    const text = await drafted({}, await makeActor({ role: 'contributor' }))
    expect(await publishDraft(text.actor, text)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await publishDraft(await makeActor({ role: 'author' }), text)).toEqual({ ok: false, reason: 'not-found' })
    expect((await publishDraft(await makeActor({ role: 'editor' }), text)).ok).toBe(true)
  })

  test('the date of the first publication stays; a scheduled one becomes now', async () => {
    const text = await drafted({ title: 'Dates' })
    const first = await publishDraft(text.actor, text)
    const version = await resave(text, 3, { title: 'Dates, revues' })
    const second = await publishDraft(text.actor, { ...text, baseVersion: version })
    expect(first.ok && second.ok && +first.value.publishedAt === +second.value.publishedAt).toBe(true)

    const planned = await drafted({ title: 'Demain' })
    const tomorrow = new Date(Date.now() + 86_400_000)
    await db().post.update({ where: { id: planned.id }, data: { status: 'scheduled', publishedAt: tomorrow } })
    const outcome = await publishDraft(planned.actor, planned)
    expect(outcome.ok && outcome.value.publishedAt < tomorrow).toBe(true)
  })
})

describe('slugs', () => {
  test('made from the title, numbered when taken, even by 6 publications at once', async () => {
    const texts = await Promise.all(Array.from({ length: 6 }, () => drafted({ title: 'Rentrée !' })))
    const outcomes = await Promise.all(texts.map((text) => publishDraft(text.actor, text)))
    expect(outcomes.map(slugOf).sort()).toEqual([
      '/rentree',
      '/rentree-2',
      '/rentree-3',
      '/rentree-4',
      '/rentree-5',
      '/rentree-6'
    ])
  })

  test('typed: taken and reserved ones are refused, never changed', async () => {
    const first = await drafted({ slug: 'prise' })
    expect(slugOf(await publishDraft(first.actor, first))).toBe('/prise')
    const second = await drafted({ slug: 'Prise' })
    expect(slugOf(await publishDraft(second.actor, second))).toBe('slug-taken')
    for (const slug of ['desk', 'feed', '2015', 'wp-admin']) {
      const text = await drafted({ slug })
      expect(slugOf(await publishDraft(text.actor, text))).toBe('slug-reserved')
    }
  })

  test('a title whose slug is reserved gets a number; one without letters a word', async () => {
    const tags = await drafted({ title: 'Tags' })
    expect(slugOf(await publishDraft(tags.actor, tags))).toBe('/tags-2')
    const sign = await drafted({ title: '…' })
    expect(slugOf(await publishDraft(sign.actor, sign))).toBe('/article')
  })

  test('a published text that moves leaves word; moving back takes the word away', async () => {
    const text = await drafted({ slug: 'ancien' })
    await publishDraft(text.actor, text)
    const moved = await resave(text, 3, { slug: 'nouveau' })
    const outcome = await publishDraft(text.actor, { ...text, baseVersion: moved })
    expect(outcome.ok && [outcome.value.before.slugs, outcome.value.after.slugs]).toEqual([['ancien'], ['nouveau']])
    expect(await db().redirect.findUnique({ where: { fromPath: '/ancien' } })).toMatchObject({ postId: text.id })

    const back = await resave(text, 5, { slug: 'ancien' })
    await publishDraft(text.actor, { ...text, baseVersion: back })
    expect(await db().redirect.findUnique({ where: { fromPath: '/ancien' } })).toBeNull()
    expect(await db().redirect.findUnique({ where: { fromPath: '/nouveau' } })).toMatchObject({ postId: text.id })
  })
})

describe('series', () => {
  const inSeries = async (slug: string) => db().series.create({ data: { name: slug, slug } })

  test('the series of the draft is that of the article, and both are told when it changes', async () => {
    const [first, second] = [await inSeries('eau-un'), await inSeries('eau-deux')]
    const text = await drafted({ seriesId: first.id })
    const published = await publishDraft(text.actor, text)
    expect(published).toMatchObject({ ok: true, value: { before: { series: [] }, after: { series: ['eau-un'] } } })
    expect(await db().post.findUniqueOrThrow({ where: { id: text.id } })).toMatchObject({ seriesId: first.id })

    const version = await resave(text, 3, { seriesId: second.id })
    const moved = await publishDraft(text.actor, { ...text, baseVersion: version })
    expect(moved).toMatchObject({
      ok: true,
      value: { before: { series: ['eau-un'] }, after: { series: ['eau-deux'] } }
    })
    if (!moved.ok) return
    expect(tagsOfAppearances(moved.value.before, moved.value.after)).toEqual(
      expect.arrayContaining(['series:eau-un', 'series:eau-deux'])
    )
  })

  test('unpublishing keeps the series in the draft; published again, it is there again', async () => {
    const series = await inSeries('gardee')
    const text = await drafted({ seriesId: series.id })
    await publishDraft(text.actor, text)
    const withdrawn = await unpublishDraft(text.actor, { id: text.id, baseVersion: 3 })
    expect(withdrawn).toMatchObject({ ok: true, value: { before: { series: ['gardee'] }, after: { series: [] } } })
    const post = await db().post.findUniqueOrThrow({ where: { id: text.id }, include: { draft: true } })
    expect(post).toMatchObject({ seriesId: null, draft: { seriesId: series.id } })

    await publishDraft(text.actor, { id: text.id, baseVersion: 3 })
    expect(await db().post.findUniqueOrThrow({ where: { id: text.id } })).toMatchObject({ seriesId: series.id })
  })

  test('a series that is gone does not hold up the publication', async () => {
    const series = await inSeries('perdue')
    const text = await drafted({ seriesId: series.id })
    await db().series.delete({ where: { id: series.id } })
    expect((await publishDraft(text.actor, text)).ok).toBe(true)
    expect(await db().post.findUniqueOrThrow({ where: { id: text.id } })).toMatchObject({ seriesId: null })
    expect(await resave(text, 3, { seriesId: randomUUID() })).toBe(4)
    expect(await db().draft.findUniqueOrThrow({ where: { postId: text.id } })).toMatchObject({ seriesId: null })
  })
})

describe('taking back', () => {
  test('unpublishing empties what readers see and keeps the text as a draft', async () => {
    const text = await drafted({ slug: 'retrait', title: 'Retrait' })
    const published = await publishDraft(text.actor, text)
    const outcome = await unpublishDraft(text.actor, { id: text.id, baseVersion: 3 })
    expect(outcome.ok && outcome.value.before.slugs).toEqual(['retrait'])

    const post = await db().post.findUniqueOrThrow({ where: { id: text.id }, include: { draft: true, tags: true } })
    expect(post).toMatchObject({ status: 'draft', slug: null, title: '', text: '', doc: null, headings: [], tags: [] })
    expect(post.draft).toMatchObject({ title: 'Retrait', slug: 'retrait' })

    const again = await publishDraft(text.actor, { id: text.id, baseVersion: 3 })
    expect(slugOf(again)).toBe('/retrait')
    expect(again.ok && published.ok && +again.value.publishedAt === +published.value.publishedAt).toBe(true)
  })

  test('unpublishing keeps a newer draft as it is', async () => {
    const text = await drafted({ title: 'Vieux' })
    await publishDraft(text.actor, text)
    const version = await resave(text, 3, { title: 'Neuf' })
    await unpublishDraft(text.actor, { id: text.id, baseVersion: version })
    expect(await db().draft.findUniqueOrThrow({ where: { postId: text.id } })).toMatchObject({
      title: 'Neuf',
      slug: 'vieux'
    })
  })

  test('a published text goes to the trash and comes back published', async () => {
    const text = await drafted({ slug: 'corbeille' })
    await publishDraft(text.actor, text)
    const trashed = await trashPost(text.actor, text.id)
    expect(trashed.ok && trashed.value.before.authors).toHaveLength(1)
    const restored = await restorePost(text.actor, text.id)
    expect(restored.ok && restored.value.after.slugs).toEqual(['corbeille'])
    expect(await db().post.findUniqueOrThrow({ where: { id: text.id } })).toMatchObject({ status: 'published' })
  })
})

describe('who reads it', () => {
  const rowOf = (id: string) =>
    db().post.findUniqueOrThrow({ where: { id }, select: { status: true, passwordHash: true, slug: true } })

  test('private – the desk alone, until somebody chooses otherwise; the address is kept', async () => {
    const text = await drafted({ slug: 'a-part' })
    expect((await publishDraft(text.actor, { ...text, visibility: 'private' })).ok).toBe(true)
    expect(await rowOf(text.id)).toMatchObject({ status: 'private', slug: 'a-part' })

    const version = await resave(text, 3, { slug: 'a-part', title: 'Plus tard' })
    await publishDraft(text.actor, { id: text.id, baseVersion: version })
    expect(await rowOf(text.id)).toMatchObject({ status: 'private' })
    await publishDraft(text.actor, { id: text.id, baseVersion: version + 1, visibility: 'public' })
    expect(await rowOf(text.id)).toEqual({ status: 'published', passwordHash: null, slug: 'a-part' })
  })

  test('with a password – hashed, kept by updates, changed and taken away by choice', async () => {
    const text = await drafted({ title: 'Sésame' })
    const publish = (baseVersion: number, wish: object) =>
      publishDraft(text.actor, { id: text.id, baseVersion, ...wish })
    expect(await publish(2, { visibility: 'password' })).toEqual({ ok: false, reason: 'password-missing' })
    expect(await publish(2, { visibility: 'password', password: 'court' })).toEqual({
      ok: false,
      reason: 'password-short'
    })
    expect((await publish(2, { visibility: 'password', password: 'ouvre-toi' })).ok).toBe(true)
    const first = await rowOf(text.id)
    expect(first.passwordHash).toMatch(/^\$argon2id\$/)

    await publish(3, {})
    await publish(4, { visibility: 'password', password: '' })
    expect(await rowOf(text.id)).toEqual(first)
    await publish(5, { visibility: 'password', password: 'ferme-toi' })
    expect((await rowOf(text.id)).passwordHash).not.toBe(first.passwordHash)
    await publish(6, { visibility: 'public' })
    expect((await rowOf(text.id)).passwordHash).toBeNull()
  })
})

test('a text of 50,000 words – is saved and published whole', async () => {
  const paragraphs = Array.from({ length: 500 }, (_, index) => paragraph(`${'mot '.repeat(99)}repère${index}`))
  const text = await drafted({ title: 'Le grand rapport', doc: doc(...paragraphs) })
  expect((await publishDraft(text.actor, text)).ok).toBe(true)

  const select = { wordCount: true, text: true, doc: true } as const
  const post = await db().post.findUniqueOrThrow({ where: { id: text.id }, select })
  expect(post.wordCount).toBe(50_000)
  expect(post.text).toMatch(/repère499\s*$/)
  expect(post.doc).toMatchObject({ content: { length: 500 } })
  expect(await db().postSearch.count({ where: { postId: text.id } })).toBe(1)
})
