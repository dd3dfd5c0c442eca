import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { searchPeople } from '#features/people/bylines/data.ts'
import { createGuest } from '#features/people/bylines/mutations.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createDraft, trashPost } from '../mutations.ts'
import { authorsInput } from '../schema.ts'
import { setAuthors } from './mutations.ts'

setUpDatabase()

async function authorsOf(postId: string): Promise<string[]> {
  const rows = await db().postAuthor.findMany({ where: { postId }, orderBy: { position: 'asc' } })
  return rows.map(({ personId }) => personId)
}

test('authors sign in the order given, each once; a published text appears under all of them', async () => {
  const [author, other] = [await makeActor(), await makeActor({ name: 'Paul Élie' })]
  const id = await createDraft(author, 'post')
  await db().post.update({
    where: { id },
    data: { status: 'published', slug: `signe-${id}`, publishedAt: new Date(Date.now() - 1_000), doc: {} }
  })
  const guest = await createGuest(author, 'Anne Invitée')
  const personIds = [other.personId, guest.id, author.personId, other.personId]
  const changed = await setAuthors(author, { id, personIds, leaving: false })
  if (!changed.ok) throw new Error(changed.reason)
  expect(await authorsOf(id)).toEqual([other.personId, guest.id, author.personId])
  expect(changed.value.before.authors).toHaveLength(1)
  expect(changed.value.after.authors).toContain('anne-invitee')
})

test('a text keeps an author; nobody loses theirs unawares; editors lose nothing', async () => {
  const [author, editor] = [await makeActor(), await makeActor({ role: 'editor' })]
  const id = await createDraft(author, 'post')
  expect(await setAuthors(author, { id, personIds: [], leaving: true })).toEqual({ ok: false, reason: 'no-author' })
  expect(authorsInput.safeParse({ id, personIds: [] }).success).toBe(false)

  const others = [editor.personId]
  expect(await setAuthors(author, { id, personIds: others, leaving: false })).toEqual({
    ok: false,
    reason: 'would-lose'
  })
  expect(await authorsOf(id)).toEqual([author.personId])
  expect((await setAuthors(author, { id, personIds: others, leaving: true })).ok).toBe(true)
  expect(await setAuthors(author, { id, personIds: others, leaving: false })).toEqual({
    ok: false,
    reason: 'not-found'
  })
  expect((await setAuthors(editor, { id, personIds: [author.personId], leaving: false })).ok).toBe(true)
})

test('contributors, strangers and the trash are refused; people who are not there sign nothing', async () => {
  const [contributor, author] = [await makeActor({ role: 'contributor' }), await makeActor()]
  const [theirs, id] = [await createDraft(contributor, 'post'), await createDraft(author, 'post')]
  const wish = { personIds: [contributor.personId], leaving: false }
  expect(await setAuthors(contributor, { id: theirs, ...wish })).toEqual({ ok: false, reason: 'forbidden' })
  expect(await setAuthors(contributor, { id, ...wish })).toEqual({ ok: false, reason: 'not-found' })
  await expect(createGuest(contributor, 'Anne')).rejects.toMatchObject({ code: 'forbidden' })

  const unknown = { personIds: [author.personId, randomUUID()], leaving: false }
  expect(await setAuthors(author, { id, ...unknown })).toEqual({ ok: false, reason: 'unknown-person' })
  await trashPost(author, id)
  expect(await setAuthors(author, { id, personIds: [author.personId], leaving: false })).toEqual({
    ok: false,
    reason: 'forbidden'
  })
})

test('namesakes are two people; they are found by any part of their name, and nothing else of them is told', async () => {
  const author = await makeActor({ name: 'Zoé Roux' })
  const guests = await Promise.all(Array.from({ length: 5 }, () => createGuest(author, 'Élise Double')))
  expect(new Set(guests.map(({ id }) => id)).size).toBe(5)
  const found = await searchPeople(author, 'DOUBLE')
  expect(found).toHaveLength(5)
  expect(Object.keys(found[0] ?? {}).sort()).toEqual(['id', 'name'])
  expect(await searchPeople(author, '%')).toEqual([])
  await expect(searchPeople(await makeActor({ role: 'contributor' }), 'a')).rejects.toMatchObject({ code: 'forbidden' })
})
