import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import en from '#messages/en.json' with { type: 'json' }
import fr from '#messages/fr.json' with { type: 'json' }
import { buildPost } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { HASH_LIFE } from './constants.ts'
import { forgetOldLikes, likePost, withdrawLike } from './mutations.ts'
import { mayPress } from './pace.ts'
import { networkOf, visitorHash } from './visitor.ts'

setUpDatabase()

const countOf = async (id: string) => {
  const { likeCount } = await db().post.findUniqueOrThrow({ where: { id }, select: { likeCount: true } })
  return { counted: likeCount, kept: await db().like.count({ where: { postId: id } }) }
}

describe('likes', () => {
  test('a hundred presses of one visitor at once count once', async () => {
    const { id: postId } = await buildPost({ slug: 'cent' })
    const presses = await Promise.all(Array.from({ length: 100 }, () => likePost({ postId, visitorHash: 'v' })))

    expect(presses.filter((press) => press.ok && press.value.changed)).toHaveLength(1)
    expect(await countOf(postId)).toEqual({ counted: 1, kept: 1 })
  })

  test('a hundred visitors at once count a hundred times', async () => {
    const { id: postId } = await buildPost({ slug: 'foule' })
    await Promise.all(Array.from({ length: 100 }, (_, at) => likePost({ postId, visitorHash: `v${at}` })))
    expect(await countOf(postId)).toEqual({ counted: 100, kept: 100 })
  })

  test('a like is taken back once, and never below zero', async () => {
    const { id: postId } = await buildPost({ slug: 'retour' })
    await likePost({ postId, visitorHash: 'a' })
    await likePost({ postId, visitorHash: 'b' })

    const results = await Promise.all(Array.from({ length: 20 }, () => withdrawLike({ postId, visitorHash: 'a' })))
    expect(results.filter((result) => result.ok && result.value.changed)).toHaveLength(1)
    expect(await countOf(postId)).toEqual({ counted: 1, kept: 1 })
    expect(await withdrawLike({ postId, visitorHash: 'stranger' })).toMatchObject({
      value: { changed: false, count: 1 }
    })
  })

  test.each([
    ['a draft', { status: 'draft' as const }],
    ['a text in the trash', { status: 'trashed' as const }],
    ['a text to come', { publishedAt: '2999-01-01T00:00:00Z' }],
    ['a text behind a password', { passwordHash: 'x' }],
    ['a static page', { kind: 'page' as const }]
  ])('%s cannot be liked', async (name, options) => {
    const { id: postId } = await buildPost({ title: name, ...options })
    expect(await likePost({ postId, visitorHash: 'v' })).toEqual({ ok: false, reason: 'not-found' })
    expect(await countOf(postId)).toEqual({ counted: 0, kept: 0 })
  })

  test('the desk does not take a like for an edit', async () => {
    const { id: postId, updatedAt } = await buildPost({ slug: 'calme' })
    await likePost({ postId, visitorHash: 'v' })
    expect((await db().post.findUniqueOrThrow({ where: { id: postId } })).updatedAt).toEqual(updatedAt)
  })

  test('visitors are forgotten after thirteen months, their likes are not', async () => {
    const { id: postId } = await buildPost({ slug: 'memoire' })
    await likePost({ postId, visitorHash: 'old' })
    await forgetOldLikes()
    expect(await countOf(postId)).toEqual({ counted: 1, kept: 1 })

    await forgetOldLikes(new Date(Date.now() + HASH_LIFE + 60_000))
    expect(await countOf(postId)).toEqual({ counted: 1, kept: 0 })
  })
})

describe('who a visitor is', () => {
  const headers = (address: string, agent = 'Firefox') =>
    new Headers({ 'x-forwarded-for': address, 'user-agent': agent })
  const hash = (address: string, { agent = 'Firefox', post = 'p' } = {}) => visitorHash(headers(address, agent), post)

  test('neighbours in one network with one browser are one, on one text', () => {
    expect(hash('203.0.113.9')).toBe(hash('203.0.113.200'))
    expect(hash('2001:db8:1:2::1')).toBe(hash('2001:db8:1:2:ffff::9'))
    expect(hash('203.0.113.9')).not.toBe(hash('203.0.114.9'))
    expect(hash('203.0.113.9')).not.toBe(hash('203.0.113.9', { agent: 'Chrome' }))
    expect(hash('203.0.113.9')).not.toBe(hash('203.0.113.9', { post: 'q' }))
  })

  test('nothing of address or browser is left to read', () => {
    expect(hash('203.0.113.9')).toMatch(/^[\w-]{43}$/)
    expect(networkOf('203.0.113.9')).toBe('203.0.113.0/24')
    expect(networkOf('unknown')).toBe('unknown')
  })

  test('the parts of a visitor cannot be mistaken for each other', () => {
    expect(hash('10.0.0.1', { agent: 'a","b' })).not.toBe(hash('10.0.0.1', { agent: 'a', post: 'b","p' }))
  })
})

test('an address may press thirty times a minute', () => {
  const minute = Date.now() + 3_600_000
  const allowed = Array.from({ length: 40 }, () => mayPress('198.51.100.1', minute)).filter(Boolean)
  expect(allowed).toHaveLength(30)
  expect(mayPress('198.51.100.2', minute)).toBe(true)
  expect(mayPress('198.51.100.1', minute + 60_000)).toBe(true)
})

describe('counts in words', () => {
  const french = createTranslator({ locale: 'fr', messages: fr, namespace: 'Reader.likes' })
  const english = createTranslator({ locale: 'en', messages: en, namespace: 'Reader.likes' })

  test.each([
    [0, 'Aucun «\u00a0J’aime\u00a0» pour l’instant', 'No likes yet'],
    [1, '1 personne aime cet article', '1 person likes this article'],
    [2, '2 personnes aiment cet article', '2 people like this article'],
    [1_000, '1\u202f000 personnes aiment cet article', '1,000 people like this article'],
    [1_000_000, '1\u202f000\u202f000 de personnes aiment cet article', '1,000,000 people like this article']
  ])('%i', (count, inFrench, inEnglish) => {
    expect(french('count', { count })).toBe(inFrench)
    expect(english('count', { count })).toBe(inEnglish)
  })
})
