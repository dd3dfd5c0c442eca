import { beforeAll, describe, expect, test } from 'vitest'
import { createDraft, saveDraft, trashPost } from '#features/drafts/mutations.ts'
import { publishDraft } from '#features/drafts/publishing/mutations.ts'
import { doc, paragraph } from '#features/editor/document/build.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { siteUrl } from '#lib/env.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildPost } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { describeLinkTargets, findLinkTargets } from './data.ts'

setUpDatabase()

let [writer, other, editor] = [] as unknown as [AccountActor, AccountActor, AccountActor]

const titles = async (actor: AccountActor, query: string) =>
  (await findLinkTargets(actor, query)).map(({ title }) => title)

/** A working copy of this title, saved by its author; `version` is the one to go on from. */
async function draftOf(actor: AccountActor, title: string, change: { slug?: string } = {}) {
  const id = await createDraft(actor, 'post')
  return { id, version: await save(actor, { id, version: 1 }, title, change) }
}

async function save(actor: AccountActor, text: { id: string; version: number }, title: string, { slug = '' } = {}) {
  const rest = {
    excerpt: '',
    schemaVersion: 2,
    featuredMediaId: null,
    tagIds: [],
    categoryIds: [],
    seriesId: null,
    seoTitle: '',
    seoDescription: '',
    language: ''
  }
  const draft = { title, slug, doc: doc(paragraph('Des mots.')), ...rest }
  const saved = await saveDraft(actor, text.id, { baseVersion: text.version, kind: 'manual', draft })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.version
}

beforeAll(async () => {
  writer = await makeActor({ role: 'contributor' })
  other = await makeActor({ role: 'author' })
  editor = await makeActor({ role: 'editor' })
  await buildPost({ title: 'Écoles : le débat' })
  await buildPost({ title: 'Mentions légales', kind: 'page' })
  await buildPost({ title: 'Écoles sous clé', passwordHash: 'x' })
  await draftOf(writer, 'Écoles, mon brouillon')
  await draftOf(other, 'Écoles, son brouillon')
})

describe('searching for a text to link to', () => {
  test('titles without accents, pages too; what readers see has its address', async () => {
    expect(await findLinkTargets(other, 'ECOLES : le')).toMatchObject([{ path: '/ecoles-le-debat', kind: 'post' }])
    expect(await findLinkTargets(other, 'mentions')).toMatchObject([{ path: '/mentions-legales', kind: 'page' }])
  })

  test('one’s own drafts are found, those of others only by editors', async () => {
    expect(await titles(writer, 'écoles')).toEqual(['Écoles, mon brouillon', 'Écoles : le débat'])
    expect(await titles(other, 'écoles')).toEqual(['Écoles, son brouillon', 'Écoles : le débat'])
    expect((await titles(editor, 'écoles')).toSorted()).toEqual([
      'Écoles : le débat',
      'Écoles sous clé',
      'Écoles, mon brouillon',
      'Écoles, son brouillon'
    ])
    expect(await findLinkTargets(writer, 'mon brouillon')).toMatchObject([{ path: null }])
  })

  test('a published text is found by the title that readers see, not by the one being written', async () => {
    const text = await draftOf(other, 'Titre public')
    const published = await publishDraft(other, { id: text.id, baseVersion: text.version })
    if (!published.ok) throw new Error(published.reason)
    await save(other, { id: text.id, version: published.value.version }, 'Secret du conseil')

    expect(await titles(writer, 'secret')).toEqual([])
    expect(await titles(writer, 'titre public')).toEqual(['Titre public'])
  })

  test('an address of ours – its text, by a former address too', async () => {
    const text = await draftOf(other, 'Une adresse', { slug: 'premiere-adresse' })
    const first = await publishDraft(other, { id: text.id, baseVersion: text.version })
    if (!first.ok) throw new Error(first.reason)
    const version = await save(other, { id: text.id, version: first.value.version }, 'Une adresse', { slug: 'seconde' })
    await publishDraft(other, { id: text.id, baseVersion: version })

    for (const typed of ['/seconde', '/seconde/', '/seconde#fin', '/premiere-adresse', `${siteUrl()}/seconde?a=b`])
      expect(await findLinkTargets(writer, typed), typed).toMatchObject([{ id: text.id, path: '/seconde' }])
    for (const typed of ['/rien', '//seconde', 'https://ailleurs.example/seconde', '/%E0%A4%A', '/tag/x', '/'])
      expect(await findLinkTargets(writer, typed), typed).toEqual([])
  })

  test('whatever is typed – a list', async () => {
    for (const typed of ['', '%', '_', '\u0000', '\ud800', "'; DROP TABLE post", 'x'.repeat(2_000), '/'.repeat(900)])
      expect(Array.isArray(await findLinkTargets(writer, typed))).toBe(true)
  })
})

describe('what a link of a text leads to', () => {
  test('what is gone, in the trash or not for this actor looks the same', async () => {
    const hidden = await draftOf(other, 'Caché')
    const trashed = await draftOf(writer, 'Jeté')
    await trashPost(writer, trashed.id)
    const ids = [hidden.id, trashed.id, '99999999-9999-4999-8999-999999999999']

    const nothing = ids.map((id) => ({ id, title: '', kind: 'post', path: null }))
    expect(await describeLinkTargets(writer, ids)).toEqual(nothing)
    expect(await describeLinkTargets(other, ids)).toMatchObject([{ title: 'Caché', path: null }, ...nothing.slice(1)])
    expect(await describeLinkTargets(writer, [])).toEqual([])
  })
})
