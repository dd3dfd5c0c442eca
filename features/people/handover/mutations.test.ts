import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createDraft } from '#features/drafts/mutations.ts'
import { resolveRedirect } from '#features/redirects/data.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { choicesBeside, getByline, getBylines } from '../bylines/data.ts'
import { describePerson } from '../bylines/mutations.ts'
import { type BylineInput, bylineInput, handOverInput } from '../bylines/schema.ts'
import { handOver, mergePeople } from './mutations.ts'

setUpDatabase()

const administrator = () => makeActor({ role: 'administrator' })

async function guest(name = 'Anne Ici'): Promise<string> {
  const { id } = await db().person.create({ data: { name, handle: `guest-${randomUUID()}` } })
  return id
}

/** A text that readers find, signed by these people in this order. */
async function published(slug: string, ...people: string[]): Promise<string> {
  const post = await db().post.create({
    data: {
      slug,
      title: slug,
      doc: { type: 'doc', content: [] },
      status: 'published',
      publishedAt: new Date(Date.now() - 1_000),
      authors: { create: people.map((personId, position) => ({ personId, position })) }
    }
  })
  return post.id
}

async function authorsOf(postId: string): Promise<string[]> {
  const rows = await db().postAuthor.findMany({ where: { postId }, orderBy: { position: 'asc' } })
  return rows.map(({ personId }) => personId)
}

const words = (change: Partial<BylineInput> & { id: string }): BylineInput => ({
  name: 'Anne Ici',
  handle: `anne-${randomUUID()}`,
  bio: '',
  url: '',
  fediverse: '',
  links: [],
  ...change
})

async function handleOf(id: string): Promise<string> {
  return (await db().person.findUniqueOrThrow({ where: { id } })).handle
}

describe('describing', () => {
  test('editors describe everybody, others nobody, and no address of e-mail is shown', async () => {
    const editor = await makeActor({ role: 'editor' })
    const id = await guest()
    await db().person.update({ where: { id }, data: { email: 'secret@example.org' } })
    const handle = `anne-${randomUUID()}`
    const changed = await describePerson(editor, words({ id, handle, bio: 'Une vie.', url: 'https://example.org' }))
    expect(changed.ok && changed.value.handles).toContain(handle)
    const shown = await getByline(editor, id)
    expect(shown).toMatchObject({ bio: 'Une vie.', url: 'https://example.org', account: null, texts: 0 })
    expect(JSON.stringify([shown, await getBylines(editor)])).not.toContain('secret@')

    for (const role of ['author', 'contributor'] as const) {
      const actor = await makeActor({ role })
      const forbidden = { code: 'forbidden' }
      await expect(describePerson(actor, words({ id }))).rejects.toMatchObject(forbidden)
      await expect(getByline(actor, id)).rejects.toMatchObject(forbidden)
      await expect(getBylines(actor)).rejects.toMatchObject(forbidden)
    }
  })

  test('from a changed handle one hop leads to the present; going back frees it', async () => {
    const editor = await makeActor({ role: 'editor' })
    const id = await guest()
    await published(`vu-${randomUUID()}`, id)
    const [a, b] = [`anne-a-${randomUUID()}`, `anne-b-${randomUUID()}`]
    for (const handle of [a, b]) await describePerson(editor, words({ id, handle }))
    expect(await resolveRedirect(`/author/${a}`)).toEqual({ kind: 'redirect', to: `/author/${b}` })
    await describePerson(editor, words({ id, handle: a }))
    expect(await resolveRedirect(`/author/${a}`)).toBeNull()
    expect(await resolveRedirect(`/author/${b}`)).toEqual({ kind: 'redirect', to: `/author/${a}` })

    const other = await guest()
    expect(await describePerson(editor, words({ id: other, handle: a }))).toEqual({ ok: false, reason: 'handle-taken' })
    expect(await describePerson(editor, words({ id: randomUUID() }))).toEqual({ ok: false, reason: 'not-found' })
  })

  test('namesakes are told apart by their handles', () => {
    const card = { hasAccount: false, texts: 0 }
    const bylines = [
      { ...card, id: '1', name: 'Anne', handle: 'anne' },
      { ...card, id: '2', name: 'Anne', handle: 'anne-2' },
      { ...card, id: '3', name: 'Paul', handle: 'paul' }
    ]
    expect(choicesBeside(bylines, '1').map(({ name }) => name)).toEqual(['Anne (anne-2)', 'Paul'])
  })

  test('hostile forms are refused', () => {
    const good = { id: randomUUID(), name: 'Anne', handle: 'Anne Ici', bio: '', url: '' }
    expect(bylineInput.parse(good)).toMatchObject({ handle: 'anne-ici' })
    for (const change of [
      { handle: '/../' },
      { handle: 'x'.repeat(10_000) },
      { handle: ['a'] },
      { url: 'javascript:alert(1)' },
      { email: 'a@example.org' },
      { id: '1' }
    ]) {
      expect(bylineInput.safeParse({ ...good, ...change }).success, JSON.stringify(change).slice(0, 60)).toBe(false)
    }
    const unticked = { id: randomUUID(), to: randomUUID(), as: 'replace' }
    expect(handOverInput.safeParse(unticked).error?.issues[0]?.message).toBe('confirm')
  })
})

describe('handing over', () => {
  test('in their place: the other signs once, where whichever stood first did; co-authors stay', async () => {
    const [leaver, heir, third] = [await makeActor(), await guest(), await guest()]
    const draft = await createDraft(leaver, 'post')
    const alone = await published(`seul-${randomUUID()}`, leaver.personId)
    const shared = await published(`trois-${randomUUID()}`, leaver.personId, third, heir)
    const others = await published(`autre-${randomUUID()}`, third)
    const actor = await administrator()
    const counts = await getByline(actor, leaver.personId)
    expect(counts).toMatchObject({ texts: 3, published: 2, isPublic: true })

    const handed = await handOver(actor, { from: leaver.personId, to: heir, as: 'replace' })
    expect(handed.ok && handed.value.count).toBe(3)
    expect(await authorsOf(draft)).toEqual([heir])
    expect(await authorsOf(alone)).toEqual([heir])
    expect(await authorsOf(shared)).toEqual([heir, third])
    expect(await authorsOf(others)).toEqual([third])
  })

  test('beside them: the other comes last, once; a second time changes nothing', async () => {
    const [leaver, heir, third] = [await guest(), await guest(), await guest()]
    const [one, two] = [
      await published(`un-${randomUUID()}`, leaver, third),
      await published(`de-${randomUUID()}`, heir, leaver)
    ]
    const wish = { from: leaver, to: heir, as: 'beside' } as const
    const actor = await administrator()
    expect(await handOver(actor, wish)).toMatchObject({ ok: true, value: { count: 1 } })
    expect(await authorsOf(one)).toEqual([leaver, third, heir])
    expect(await authorsOf(two)).toEqual([heir, leaver])
    expect(await handOver(actor, wish)).toMatchObject({ ok: true, value: { count: 0 } })
  })

  test('nobody else may, nobody to oneself, nothing to nobody', async () => {
    const [from, to] = [await guest(), await guest()]
    for (const role of ['editor', 'author', 'contributor'] as const) {
      const actor: AccountActor = await makeActor({ role })
      await expect(handOver(actor, { from, to, as: 'replace' })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(mergePeople(actor, { from, into: to })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const actor = await administrator()
    expect(await handOver(actor, { from, to: from, as: 'replace' })).toEqual({ ok: false, reason: 'same' })
    expect(await handOver(actor, { from, to: randomUUID(), as: 'replace' })).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('merging', () => {
  test('texts, account, words and addresses go over; the byline is gone', async () => {
    const [actor, kept] = [await administrator(), await guest('Léa Martin')]
    const doubled = await makeActor({ name: 'L. Martin' })
    await describePerson(actor, words({ id: doubled.personId, handle: `vieux-${doubled.personId}`, bio: 'Une vie.' }))
    await describePerson(actor, words({ id: doubled.personId, handle: `lm-${doubled.personId}`, bio: 'Une vie.' }))
    const post = await published(`fusion-${randomUUID()}`, doubled.personId)

    const merged = await mergePeople(actor, { from: doubled.personId, into: kept })
    expect(merged.ok && merged.value.count).toBe(1)
    expect(await authorsOf(post)).toEqual([kept])
    expect(await db().person.findUnique({ where: { id: doubled.personId } })).toBeNull()
    expect(await db().account.findUnique({ where: { id: doubled.accountId } })).toMatchObject({ personId: kept })
    expect(await db().person.findUnique({ where: { id: kept } })).toMatchObject({ bio: 'Une vie.' })
    for (const old of [`/author/lm-${doubled.personId}`, `/author/vieux-${doubled.personId}`]) {
      expect(await resolveRedirect(old)).toEqual({ kind: 'redirect', to: `/author/${await handleOf(kept)}` })
    }
  })

  test('two accounts stay two; of two merges at once that cross, one is done', async () => {
    const [actor, one, two] = [await administrator(), await makeActor(), await makeActor()]
    expect(await mergePeople(actor, { from: one.personId, into: two.personId })).toEqual({
      ok: false,
      reason: 'two-accounts'
    })

    const [a, b] = [await guest(), await guest()]
    const outcomes = await Promise.all([
      mergePeople(actor, { from: a, into: b }),
      mergePeople(actor, { from: b, into: a })
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().person.count({ where: { id: { in: [a, b] } } })).toBe(1)
  })
})
