import { describe, expect, test } from 'vitest'
import { createDraft } from '#features/drafts/mutations.ts'
import { findLinkedText } from '#features/drafts/sharing/data.ts'
import { createPreviewLink } from '#features/drafts/sharing/mutations.ts'
import { findInvitation } from '#features/invitations/data.ts'
import { invite } from '#features/invitations/mutations.ts'
import { findLiveSession, isClaimOpen } from '#features/session/data.ts'
import { issueClaimToken, openSession, signIn } from '#features/session/mutations.ts'
import { db } from '#lib/db.ts'
import { makeActor, PASSWORD } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import {
  changeOwnPassword,
  changeRole,
  claimPublication,
  createAccount,
  disableAccount,
  resetPassword
} from './mutations.ts'

setUpDatabase()

// First in the file: it needs a publication that nobody administers yet.
describe('the first administrator', () => {
  test('of 20 claims at once one succeeds; then no token is given out', async () => {
    const old = await issueClaimToken()
    const token = await issueClaimToken()
    if (!token || !old) throw new Error('no token')
    expect(await isClaimOpen()).toBe(true)

    const claim = (given: string, index: number) =>
      claimPublication({ token: given, name: 'Zoé Roux', email: `zoe${index}@example.org`, password: PASSWORD })
    expect(await claim(old, 99)).toEqual({ ok: false, reason: 'closed' })

    const claims = await Promise.all(Array.from({ length: 20 }, (_, index) => claim(token, index)))
    expect(claims.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await db().account.count({ where: { role: 'administrator' } })).toBe(1)

    expect(await isClaimOpen()).toBe(false)
    expect(await issueClaimToken()).toBeNull()
    expect(await claim(token, 21)).toEqual({ ok: false, reason: 'closed' })
  })

  test('the last administrator stays one, even when two demote each other at once', async () => {
    const first = await db().account.findFirstOrThrow({ where: { role: 'administrator' } })
    const second = await makeActor({ role: 'administrator' })
    const outcomes = await Promise.all([
      changeRole(second, { id: first.id, role: 'editor' }),
      changeRole({ ...second, accountId: first.id }, { id: second.accountId, role: 'editor' })
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)

    const last = await db().account.findFirstOrThrow({ where: { role: 'administrator' } })
    expect(await disableAccount(second, last.id)).toEqual({ ok: false, reason: 'last-administrator' })
    expect(await changeRole(second, { id: last.id, role: 'author' })).toEqual({
      ok: false,
      reason: 'last-administrator'
    })
  })
})

describe('the ladder of roles', () => {
  test('who does not administer makes no account and changes no role', async () => {
    const target = await makeActor({ role: 'contributor' })
    for (const role of ['editor', 'author', 'contributor'] as const) {
      const actor = await makeActor({ role })
      const input = { name: 'A', email: 'a@example.org', role: 'contributor' as const }
      await expect(createAccount(actor, input)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(changeRole(actor, { id: actor.accountId, role: 'administrator' })).rejects.toMatchObject({
        code: 'forbidden'
      })
      await expect(disableAccount(actor, target.accountId)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(resetPassword(actor, { id: target.accountId })).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('an administrator makes an account whose generated password works', async () => {
    const actor = await makeActor({ role: 'administrator' })
    const input = { name: 'Paul Élie', email: 'paul@example.org', role: 'author' as const }
    const made = await createAccount(actor, input)
    if (!made.ok) throw new Error(made.reason)
    expect(made.value.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/)
    const entered = await signIn({
      email: 'Paul@Example.org ',
      password: made.value.password,
      address: '192.0.2.9',
      userAgent: ''
    })
    expect(entered.ok).toBe(true)
    expect(await createAccount(actor, input)).toEqual({ ok: false, reason: 'email-taken' })
  })
})

describe('what signs out', () => {
  test('a new role, a reset password and a disabled account end every session', async () => {
    const administrator = await makeActor({ role: 'administrator' })
    const changes = [
      (id: string) => changeRole(administrator, { id, role: 'editor' }),
      (id: string) => resetPassword(administrator, { id }),
      (id: string) => disableAccount(administrator, id)
    ]

    for (const change of changes) {
      const actor = await makeActor()
      const session = await openSession(actor.accountId, '')
      expect(await findLiveSession(session)).not.toBeNull()
      expect((await change(actor.accountId)).ok).toBe(true)
      expect(await findLiveSession(session)).toBeNull()
    }
  })

  test('changing one’s own password keeps this browser and ends the others', async () => {
    const actor = await makeActor()
    const [here, elsewhere] = [await openSession(actor.accountId, ''), await openSession(actor.accountId, '')]
    const wrong = { current: 'pas le bon du tout', password: 'un autre mot de passe', sessionId: here }
    expect(await changeOwnPassword(actor, wrong)).toEqual({ ok: false, reason: 'wrong-password' })
    expect(await changeOwnPassword(actor, { ...wrong, current: PASSWORD })).toEqual({ ok: true, value: null })
    expect(await findLiveSession(here)).not.toBeNull()
    expect(await findLiveSession(elsewhere)).toBeNull()
  })

  test('in a browser that was left open, ten passwords are tried and no more', async () => {
    const actor = await makeActor()
    const wrong = { current: 'pas le bon du tout', password: 'un autre mot de passe', sessionId: crypto.randomUUID() }
    for (let time = 0; time < 10; time += 1) await changeOwnPassword(actor, wrong)
    expect(await changeOwnPassword(actor, { ...wrong, current: PASSWORD })).toEqual({
      ok: false,
      reason: 'wrong-password'
    })

    const before = new Date(Date.now() - 16 * 60_000)
    await db().signInAttempt.updateMany({ where: { key: `own:${actor.accountId}` }, data: { at: before } })
    expect((await changeOwnPassword(actor, { ...wrong, current: PASSWORD })).ok).toBe(true)
  })
})

describe('keys that somebody has handed out', () => {
  async function handOut() {
    const actor = await makeActor({ role: 'administrator' })
    const issued = await invite(actor, { email: '', role: 'administrator', personId: '' })
    const made = await createPreviewLink(actor, { id: await createDraft(actor, 'post'), days: 30 })
    if (!issued.ok || !made.ok) throw new Error('nothing was handed out')
    return { actor, invitation: issued.value.token, link: made.value.path.replace('/preview/', '') }
  }

  test('a disabled account leaves no invitation and no link to a working copy behind', async () => {
    const { actor, invitation, link } = await handOut()
    await disableAccount(await makeActor({ role: 'administrator' }), actor.accountId)
    expect(await findInvitation(invitation)).toEqual({ ok: false, reason: 'revoked' })
    expect(await findLinkedText(link)).toBeNull()
  })

  test('nor does an administrator who is one no more leave invitations; their links go on', async () => {
    const { actor, invitation, link } = await handOut()
    await changeRole(await makeActor({ role: 'administrator' }), { id: actor.accountId, role: 'author' })
    expect(await findInvitation(invitation)).toEqual({ ok: false, reason: 'revoked' })
    expect(await findLinkedText(link)).not.toBeNull()
  })
})
