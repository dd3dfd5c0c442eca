import { expect, test } from 'vitest'
import { hashPassword } from '#features/session/password.ts'
import { db } from '#lib/db.ts'
import { buildPost } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { getPublishedPost, getPublishedPosts, hasPublishedPost } from '../data.ts'
import { getPublishedLock, getPublishedProtected, getPublishedUnlocked } from './data.ts'
import { isKeyOf, keyOf } from './key.ts'

setUpDatabase()

const build = async (title: string) => buildPost({ title, passwordHash: await hashPassword('sésame ouvre-toi') })

test('its name is known at its address, its words nowhere', async () => {
  const { id } = await build('Entre nous')
  expect(await getPublishedProtected('entre-nous')).toEqual({ id, slug: 'entre-nous', title: 'Entre nous' })
  expect(await hasPublishedPost('entre-nous')).toBe(true)
  expect(await getPublishedPost('entre-nous')).toBeNull()
  const all = await getPublishedPosts({ scope: {}, page: 1, perPage: 10, style: 'full' })
  expect(all.total).toBe(0)
})

test('the key of the present password opens it; another password, another text, no password give none', async () => {
  const post = await build('Avec clé')
  const lock = await getPublishedLock(post.id)
  const key = keyOf({ id: post.id, passwordHash: lock?.passwordHash ?? '' })
  expect((await getPublishedUnlocked(post.id, key))?.title).toBe('Avec clé')

  for (const made of ['', 'x', `${key}x`, key.toUpperCase(), keyOf({ id: post.id, passwordHash: '' })]) {
    expect(await getPublishedUnlocked(post.id, made), made).toBeNull()
  }
  const other = await build('Autre porte')
  expect(await getPublishedUnlocked(other.id, key)).toBeNull()

  await db().post.update({ where: { id: post.id }, data: { passwordHash: await hashPassword('sésame ouvre-toi') } })
  expect(await getPublishedUnlocked(post.id, key)).toBeNull()
})

test('what is no more published is behind no password either', async () => {
  const post = await build('Retiré')
  for (const data of [
    { status: 'private' },
    { status: 'trashed' },
    { publishedAt: new Date(Date.now() + 60_000) }
  ] as const) {
    await db().post.update({ where: { id: post.id }, data: { status: 'published', ...data } })
    expect(await getPublishedProtected('retire')).toBeNull()
    expect(await getPublishedLock(post.id)).toBeNull()
    expect(await hasPublishedPost('retire')).toBe(false)
  }
})

test('keys are of one length and compared whole', () => {
  const lock = { id: 'a', passwordHash: 'b' }
  expect(keyOf(lock)).toMatch(/^[\w-]{43}$/)
  expect(isKeyOf(keyOf(lock), lock)).toBe(true)
  expect(isKeyOf('é'.repeat(43), lock)).toBe(false)
})
