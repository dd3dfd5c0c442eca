import { describe, expect, test } from 'vitest'
import { getDraftForActor } from '#features/drafts/data.ts'
import { createDraft, saveDraft } from '#features/drafts/mutations.ts'
import { publishDraft } from '#features/drafts/publishing/mutations.ts'
import { doc, paragraph } from '#features/editor/document/build.ts'
import { countUnread, getNotices } from '#features/notices/data.ts'
import { sendNotices } from '#features/notices/letters.ts'
import { markAllRead, markRead, notify } from '#features/notices/mutations.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { setUpMail } from '#testing/mail.ts'
import { countToReview } from './data.ts'
import { addRemark, returnDraft, submitForReview } from './mutations.ts'
import { remark, returnInput } from './schema.ts'

const mail = setUpMail()
setUpDatabase()

/** A text of a contributor that is worth publishing, at version 2. */
async function written(title = 'Le canal') {
  const author = await makeActor({ role: 'contributor', name: 'Ana Petit' })
  const id = await createDraft(author, 'post')
  const empty = {
    slug: '',
    excerpt: '',
    featuredMediaId: null,
    tagIds: [],
    categoryIds: [],
    seriesId: null,
    seoTitle: '',
    seoDescription: '',
    language: ''
  }
  const draft = { ...empty, title, doc: doc(paragraph('Des mots.')), schemaVersion: 1 }
  await saveDraft(author, id, { baseVersion: 1, kind: 'manual', draft })
  return { author, id, at: { id, baseVersion: 2 } }
}

async function submitted() {
  const text = await written()
  const told = await submitForReview(text.author, text.at)
  if (!told.ok) throw new Error(told.reason)
  return { ...text, told: told.value.told }
}

const editor = () => makeActor({ role: 'editor', name: 'Zoé Roux' })
const newest = async (actor: AccountActor) => (await getNotices(actor))[0]
const reviewOf = async (actor: AccountActor, id: string) => (await getDraftForActor(actor, id))?.review

describe('submitting', () => {
  test('tells everybody who edits, at the desk and by letter, but nobody disabled', async () => {
    const [one, disabled] = [await editor(), await makeActor({ role: 'editor', disabled: true })]
    const outsider = await makeActor()
    const { author, id, told } = await submitted()
    expect(await newest(one)).toMatchObject({
      kind: 'submitted',
      postId: id,
      title: 'Le canal',
      actorName: 'Ana Petit'
    })
    for (const actor of [disabled, outsider, author]) expect(await getNotices(actor)).toEqual([])

    expect(await sendNotices(told)).toBe('sent')
    const letter = mail.letters.find(({ to }) => JSON.stringify(to).includes(one.email))
    expect(letter?.subject).toBe('À relire : Le canal')
    expect(letter?.text).toContain(`/desk/posts/${id}`)
    expect(JSON.stringify(mail.letters)).not.toContain(disabled.email)
  })

  test('twice, or of a text that is not a draft, is refused with its reason', async () => {
    const { author, id, at } = await submitted()
    expect(await submitForReview(author, at)).toEqual({ ok: false, reason: 'already-submitted' })
    expect(await submitForReview(await editor(), at)).toEqual({ ok: false, reason: 'already-submitted' })
    expect(await submitForReview(await makeActor(), at)).toEqual({ ok: false, reason: 'not-found' })
    await publishDraft(await editor(), at)
    expect(await submitForReview(author, { id, baseVersion: 3 })).toEqual({ ok: false, reason: 'forbidden' })
  })

  test('of 5 at once one is told', async () => {
    const someone = await editor()
    const { author, at } = await written()
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => submitForReview(author, at)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await countUnread(someone)).toBe(1)
  })
})

describe('returning', () => {
  test('the authors are told why, and see it until they submit again', async () => {
    const { author, id, at } = await submitted()
    const someone = await editor()
    expect((await getDraftForActor(someone, id))?.may.return).toBe(true)
    const returned = await returnDraft(someone, { ...at, reason: 'La fin manque.\nEt la source.' })
    if (!returned.ok) throw new Error(returned.reason)

    expect(await db().post.findUnique({ where: { id } })).toMatchObject({ status: 'draft', version: 2 })
    expect(await newest(author)).toMatchObject({ kind: 'returned', body: 'La fin manque.\nEt la source.', read: false })
    expect(await reviewOf(author, id)).toMatchObject({
      returned: { by: 'Zoé Roux', body: 'La fin manque.\nEt la source.' }
    })
    await sendNotices(returned.value.told)
    expect(mail.letters[0]?.text).toContain('La fin manque.\nEt la source.')

    expect((await submitForReview(author, at)).ok).toBe(true)
    const again = await reviewOf(author, id)
    expect(again?.returned).toBeNull()
    expect(again?.remarks).toHaveLength(1)
  })

  test('only editors, only what is in review, only the version that they read', async () => {
    const { author, at } = await submitted()
    const reason = 'Non.'
    for (const actor of [author, await makeActor({ role: 'author' })]) {
      expect((await returnDraft(actor, { ...at, reason })).ok).toBe(false)
    }
    const someone = await editor()
    expect(await returnDraft(someone, { ...at, baseVersion: 1, reason })).toEqual({ ok: false, reason: 'stale' })
    expect((await returnDraft(someone, { ...at, reason })).ok).toBe(true)
    expect(await returnDraft(someone, { ...at, reason })).toEqual({ ok: false, reason: 'not-in-review' })
  })

  test('two editors at once return it once', async () => {
    const { author, at } = await submitted()
    const editors = [await editor(), await editor()]
    const outcomes = await Promise.all(editors.map((one) => returnDraft(one, { ...at, reason: 'Non.' })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await countUnread(author)).toBe(1)
  })

  test('a reason says something, within limits', () => {
    for (const empty of ['', '  \n ', '\u0000']) expect(remark.safeParse(empty).success).toBe(false)
    expect(remark.parse(' Un.\r\nDeux\u0000. \ud800')).toBe('Un.\nDeux. \ufffd')
    expect(remark.safeParse('x'.repeat(10_000)).success).toBe(false)
    expect(returnInput.safeParse({ id: 'x', baseVersion: 1, reason: 'Non.' }).success).toBe(false)
  })
})

describe('publishing', () => {
  test('by somebody else tells the authors once; an update, or one’s own, tells nobody', async () => {
    const { author, at, id } = await submitted()
    const someone = await editor()
    await returnDraft(someone, { ...at, reason: 'Presque.' })
    const published = await publishDraft(someone, at)
    expect(published.ok && published.value.told?.people).toHaveLength(1)
    expect(await newest(author)).toMatchObject({ kind: 'published', actorName: 'Zoé Roux' })
    expect((await reviewOf(someone, id))?.returned).toBeNull()

    const again = await publishDraft(someone, { id, baseVersion: 3 })
    expect(again.ok && again.value.told).toBeNull()
    const own = await makeActor()
    const theirs = await createDraft(own, 'post')
    const draft = { title: 'Moi', slug: '', excerpt: '', doc: doc(paragraph('Mots.')), schemaVersion: 1 }
    const none = {
      featuredMediaId: null,
      tagIds: [],
      categoryIds: [],
      seriesId: null,
      seoTitle: '',
      seoDescription: '',
      language: ''
    }
    await saveDraft(own, theirs, { baseVersion: 1, kind: 'manual', draft: { ...draft, ...none } })
    const alone = await publishDraft(own, { id: theirs, baseVersion: 2 })
    expect(alone.ok && alone.value.told?.people).toEqual([])
    expect(await getNotices(own)).toEqual([])
  })
})

describe('notices', () => {
  test('are read one by one or all at once, by nobody else, about texts that are theirs to read', async () => {
    const { author, id } = await submitted()
    const stranger = await makeActor()
    const scheduler = { kind: 'system', name: 'scheduler' } as const
    await db().$transaction(async (tx) => {
      await notify(tx, {
        kind: 'schedule_failed',
        postId: id,
        actor: scheduler,
        to: [author.accountId, stranger.accountId]
      })
      await notify(tx, { kind: 'published', postId: id, actor: scheduler, to: 'authors' })
    })
    expect(await getNotices(stranger)).toEqual([])
    const [notice] = await getNotices(author)
    expect(notice).toMatchObject({ kind: 'published', actorName: '' })
    expect(await countUnread(author)).toBe(2)

    expect(await markRead(stranger, notice?.id ?? '')).toBeNull()
    expect(await countUnread(author)).toBe(2)
    expect(await markRead(author, notice?.id ?? '')).toEqual({ postId: id })
    expect(await countUnread(author)).toBe(1)
    expect(await markAllRead(author)).toBe(1)
    expect(await countUnread(author)).toBe(0)
  })

  test('editors know how many texts wait; authors are not told', async () => {
    const someone = await editor()
    const before = (await countToReview(someone)) ?? 0
    await submitted()
    expect(await countToReview(someone)).toBe(before + 1)
    expect(await countToReview(await makeActor())).toBeNull()
  })
})

test('remarks are for those who may read the text', async () => {
  const { author, id } = await submitted()
  const someone = await editor()
  expect(await addRemark(someone, { id, body: 'Quelle source ?' })).toMatchObject({
    ok: true,
    value: { by: 'Zoé Roux' }
  })
  expect(await addRemark(author, { id, body: 'La mairie.' })).toMatchObject({ ok: true })
  expect(await addRemark(await makeActor(), { id, body: 'Non.' })).toEqual({ ok: false, reason: 'not-found' })
  const review = await reviewOf(author, id)
  expect(review?.remarks.map(({ body }) => body)).toEqual(['Quelle source ?', 'La mairie.'])
  expect(review?.returned).toBeNull()
})
