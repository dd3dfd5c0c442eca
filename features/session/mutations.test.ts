import { describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { makeActor, PASSWORD } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { findLiveSession } from './data.ts'
import { closeSession, openSession, revokeOtherSessions, revokeOwnSession, signIn } from './mutations.ts'

setUpDatabase()

const REFUSED = { ok: false, reason: 'refused' }

function from(email: string, { password = PASSWORD, address = '192.0.2.1' } = {}) {
  return signIn({ email, password, address, userAgent: 'Firefox' })
}

describe('signing in', () => {
  test('gives a session that carries the account', async () => {
    const actor = await makeActor({ role: 'editor', name: 'Inès Petit' })
    const entered = await from(`  ${actor.email.toUpperCase()} `)
    if (!entered.ok) throw new Error(entered.reason)
    expect((await findLiveSession(entered.value.sessionId))?.actor).toEqual(actor)

    const again = await from(actor.email)
    expect(again.ok && again.value.sessionId !== entered.value.sessionId).toBe(true)
  })

  test('unknown, wrong, disabled and malformed are one and the same answer', async () => {
    const actor = await makeActor()
    const disabled = await makeActor({ disabled: true })
    expect(await from('nobody@example.org')).toEqual(REFUSED)
    expect(await from(actor.email, { password: 'faux' })).toEqual(REFUSED)
    expect(await from(disabled.email)).toEqual(REFUSED)
    expect(await from('"a@evil"@example.org')).toEqual(REFUSED)
    expect(await from('\u0000')).toEqual(REFUSED)
  })

  test('of 40 wrong passwords at once for one e-mail and address, ten are looked at', async () => {
    const actor = await makeActor()
    await Promise.all(Array.from({ length: 40 }, () => from(actor.email, { password: 'faux' })))
    const key = `pair:192.0.2.1|${actor.email}`
    expect(await db().signInAttempt.count({ where: { key } })).toBe(10)

    expect(await from(actor.email)).toEqual(REFUSED)
    expect((await from(actor.email, { address: '192.0.2.2' })).ok).toBe(true)
    expect(await db().auditEvent.count({ where: { action: 'sign-in.blocked' } })).toBeGreaterThanOrEqual(1)

    await db().signInAttempt.updateMany({ where: { key }, data: { at: new Date(Date.now() - 16 * 60_000) } })
    expect((await from(actor.email)).ok).toBe(true)
  })

  test('fifty failures a day for one e-mail, from everywhere, are the end', async () => {
    const actor = await makeActor()
    const key = `email:${actor.email}`
    await db().signInAttempt.createMany({ data: Array.from({ length: 50 }, () => ({ key })) })
    expect(await from(actor.email, { address: '198.51.100.7' })).toEqual(REFUSED)
    await db().signInAttempt.updateMany({ where: { key }, data: { at: new Date(Date.now() - 25 * 3_600_000) } })
    expect((await from(actor.email, { address: '198.51.100.7' })).ok).toBe(true)
  })

  test('of one password tried on many accounts from one address, a hundred an hour are looked at', async () => {
    const address = '203.0.113.9'
    const actor = await makeActor()
    await db().signInAttempt.createMany({ data: Array.from({ length: 99 }, () => ({ key: `address:${address}` })) })
    await Promise.all(Array.from({ length: 8 }, (_, at) => from(`personne-${at}@example.org`, { address })))
    expect(await db().signInAttempt.count({ where: { key: `address:${address}` } })).toBe(100)
    expect(await from(actor.email, { address })).toEqual(REFUSED)
    expect((await from(actor.email)).ok).toBe(true)
  })

  test('who knows one password does not clear the way for guessing others', async () => {
    const address = '203.0.113.10'
    const actor = await makeActor()
    for (let time = 0; time < 3; time += 1) await from('personne@example.org', { address })
    expect((await from(actor.email, { address })).ok).toBe(true)
    expect(await db().signInAttempt.count({ where: { key: `address:${address}` } })).toBe(3)
  })

  test('success takes the failures away', async () => {
    const actor = await makeActor()
    for (let time = 0; time < 3; time += 1) await from(actor.email, { password: 'faux' })
    expect((await from(actor.email)).ok).toBe(true)
    expect(await db().signInAttempt.count({ where: { key: { contains: actor.email } } })).toBe(0)
  })
})

describe('sessions', () => {
  test('end when revoked, closed, unused, too old, or when the account is disabled', async () => {
    const actor = await makeActor()
    const long = (days: number) => new Date(Date.now() - days * 86_400_000)
    const ends: ((id: string) => Promise<unknown>)[] = [
      (id) => revokeOwnSession(actor, id),
      (id) => closeSession(id),
      (id) => db().session.update({ where: { id }, data: { lastSeenAt: long(15) } }),
      (id) => db().session.update({ where: { id }, data: { expiresAt: long(0) } }),
      () => db().account.update({ where: { id: actor.accountId }, data: { disabledAt: new Date() } })
    ]

    for (const end of ends) {
      const id = await openSession(actor.accountId, '')
      expect(await findLiveSession(id)).not.toBeNull()
      await end(id)
      expect(await findLiveSession(id)).toBeNull()
    }
  })

  test('one person does not end another’s', async () => {
    const [actor, other] = [await makeActor(), await makeActor()]
    const id = await openSession(other.accountId, '')
    await revokeOwnSession(actor, id)
    await revokeOtherSessions(actor, null)
    expect(await findLiveSession(id)).not.toBeNull()
  })

  test('what is no session id finds nothing', async () => {
    for (const id of [null, '', 'x', "' OR 1=1", { contains: '' }, crypto.randomUUID()]) {
      expect(await findLiveSession(id)).toBeNull()
    }
  })
})
