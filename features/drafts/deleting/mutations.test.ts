import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { doc, paragraph } from '#features/editor/document/build.ts'
import { resolveRedirect } from '#features/redirects/data.ts'
import { redirectFrom } from '#features/redirects/mutations.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createDraft, saveDraft, trashPost } from '../mutations.ts'
import { publishDraft, unpublishDraft } from '../publishing/mutations.ts'
import { deleteForever, emptyOldTrash } from './mutations.ts'

setUpDatabase()

/** Saves a text under this slug and shows it to readers; answers its new version. */
async function publish(actor: AccountActor, text: { id: string; version: number; slug: string }): Promise<number> {
  const { id, version, slug } = text
  const draft = { title: 'Un titre', slug, excerpt: '', doc: doc(paragraph('Des mots.')), schemaVersion: 1 }
  const terms = {
    featuredMediaId: null,
    tagIds: [],
    categoryIds: [],
    seriesId: null,
    seoTitle: '',
    seoDescription: '',
    language: ''
  }
  const saved = await saveDraft(actor, id, { baseVersion: version, kind: 'manual', draft: { ...draft, ...terms } })
  const published = saved.ok ? await publishDraft(actor, { id, baseVersion: saved.version }) : null
  if (!published?.ok) throw new Error(`${slug} was not published`)
  return published.value.version
}

async function published(slugs: string[], actor?: AccountActor) {
  const writer = actor ?? (await makeActor())
  const id = await createDraft(writer, 'post')
  let version = 1
  for (const slug of slugs) version = await publish(writer, { id, version, slug })
  return { actor: writer, id, version }
}

describe('changed slugs', () => {
  test('each old one leads to the present in one hop; going back frees it', async () => {
    const { actor, id, version } = await published(['chaine-a', 'chaine-b', 'chaine-c'])
    for (const old of ['/chaine-a', '/chaine-b/']) {
      expect(await resolveRedirect(old)).toEqual({ kind: 'redirect', to: '/chaine-c' })
    }
    expect(await resolveRedirect('/chaine-c')).toBeNull()

    await publish(actor, { id, version, slug: 'chaine-a' })
    expect(await resolveRedirect('/chaine-a')).toBeNull()
    for (const old of ['/chaine-b', '/chaine-c']) {
      expect(await resolveRedirect(old)).toEqual({ kind: 'redirect', to: '/chaine-a' })
    }
  })

  test('a text taken back and published elsewhere is found from its first address', async () => {
    const { actor, id, version } = await published(['retire-a'])
    await unpublishDraft(actor, { id, baseVersion: version })
    expect(await resolveRedirect('/retire-a')).toEqual({ kind: 'unknown' })
    await publish(actor, { id, version, slug: 'retire-b' })
    expect(await resolveRedirect('/retire-a')).toEqual({ kind: 'redirect', to: '/retire-b' })
  })

  test('another text may take an address that only leads on', async () => {
    await published(['quitte-a', 'quitte-b'])
    await published(['quitte-a'])
    expect(await resolveRedirect('/quitte-a')).toBeNull()
  })
})

describe('deleting for good', () => {
  test('present and past addresses are gone; a new text takes one back', async () => {
    const { actor, id } = await published(['adieu-a', 'adieu-b'])
    await redirectFrom('/?p=77', { postId: id })
    await redirectFrom('/2014/03/27/adieu-a/', { postId: id })
    await trashPost(actor, id)
    const deleted = await deleteForever(actor, id)
    expect(deleted.ok && deleted.value.before.slugs).toEqual(['adieu-b'])

    for (const path of ['/adieu-a', '/adieu-b', '/Adieu-B/', '/2014/03/27/adieu-a/', '/adieu-b/feed/']) {
      expect(await resolveRedirect(path), path).toEqual({ kind: 'gone' })
    }
    expect(await resolveRedirect('/', 'p=77')).toEqual({ kind: 'gone' })
    expect(await db().post.findUnique({ where: { id } })).toBeNull()
    expect(await db().auditEvent.count({ where: { subjectId: id, action: 'post.delete' } })).toBe(1)

    await published(['adieu-b'])
    expect(await resolveRedirect('/adieu-b')).toBeNull()
    expect(await resolveRedirect('/adieu-a')).toEqual({ kind: 'gone' })
  })

  test('a text taken back before is gone from where it was', async () => {
    const { actor, id, version } = await published(['retire-puis-jete'])
    await unpublishDraft(actor, { id, baseVersion: version })
    await trashPost(actor, id)
    await deleteForever(actor, id)
    expect(await resolveRedirect('/retire-puis-jete')).toEqual({ kind: 'gone' })
  })

  test('what was never public leaves no trace', async () => {
    const actor = await makeActor()
    const id = await createDraft(actor, 'post')
    await redirectFrom('/?p=78', { postId: id })
    await trashPost(actor, id)
    expect((await deleteForever(actor, id)).ok).toBe(true)
    expect(await resolveRedirect('/', 'p=78')).toEqual({ kind: 'unknown' })

    for (const state of [{ status: 'private' }, { passwordHash: 'x' }] as const) {
      const secret = await published([`secret-${randomUUID()}`])
      const { slug } = await db().post.update({ where: { id: secret.id }, data: state })
      await trashPost(secret.actor, secret.id)
      await deleteForever(secret.actor, secret.id)
      expect(await resolveRedirect(`/${slug}`)).toEqual({ kind: 'unknown' })
    }
  })

  test('only from the trash, only by whom it belongs to', async () => {
    const { actor, id } = await published(['reste'])
    expect(await deleteForever(actor, id)).toEqual({ ok: false, reason: 'forbidden' })
    await trashPost(actor, id)
    const [author, contributor] = [await makeActor({ role: 'author' }), await makeActor({ role: 'contributor' })]
    expect(await deleteForever(author, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await deleteForever(contributor, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await deleteForever(actor, randomUUID())).toEqual({ ok: false, reason: 'not-found' })
    expect((await deleteForever(await makeActor({ role: 'editor' }), id)).ok).toBe(true)
  })
})

describe('the trash', () => {
  test('what has been there for more than 30 days is deleted for good, the rest stays', async () => {
    const days = (count: number) => new Date(Date.now() - count * 86_400_000)
    const [old, recent, kept] = [await published(['vieux']), await published(['recent']), await published(['garde'])]
    for (const { actor, id } of [old, recent]) await trashPost(actor, id)
    await db().post.update({ where: { id: old.id }, data: { trashedAt: days(31) } })
    await db().post.update({ where: { id: recent.id }, data: { trashedAt: days(29) } })

    const changes = await emptyOldTrash()
    expect(changes.map(({ before }) => before.slugs)).toEqual([['vieux']])
    expect(await emptyOldTrash()).toEqual([])
    const left = await db().post.findMany({ where: { id: { in: [old.id, recent.id, kept.id] } } })
    expect(left.map(({ id }) => id).sort()).toEqual([recent.id, kept.id].sort())
    expect(await resolveRedirect('/vieux')).toEqual({ kind: 'gone' })
    const event = await db().auditEvent.findFirst({ where: { subjectId: old.id, action: 'post.delete' } })
    expect(event).toMatchObject({ actor: 'scheduler', accountId: null })
  })
})
