import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signIn } from '#features/session/mutations.ts'
import { db } from '#lib/db.ts'
import { makeActor, PASSWORD } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { setUpMail } from '#testing/mail.ts'
import { findInvitation, getFreeBylines, getOpenInvitations } from './data.ts'
import { invitationPath, sendInvitation } from './letter.ts'
import { acceptInvitation, invite, renewInvitation, revokeInvitation } from './mutations.ts'
import { acceptanceInput, type InvitationInput, invitationInput } from './schema.ts'

const mail = setUpMail()
setUpDatabase()

const newEmail = () => `${randomUUID()}@example.org`

async function issued(wish: Partial<InvitationInput> = {}) {
  const actor = await makeActor({ role: 'administrator', name: 'Zoé Roux' })
  const made = await invite(actor, { email: newEmail(), role: 'author', personId: '', ...wish })
  if (!made.ok) throw new Error(made.reason)
  return { actor, ...made.value }
}

const accept = (token: string, change: { email?: string; name?: string } = {}) =>
  acceptInvitation({ token, name: 'Nour Alami', password: PASSWORD, ...change })

describe('inviting', () => {
  test('only administrators invite, renew, take back and list', async () => {
    const { id } = await issued()
    for (const role of ['editor', 'author', 'contributor'] as const) {
      const actor = await makeActor({ role })
      const forbidden = { code: 'forbidden' }
      const wish = { email: newEmail(), role: 'contributor' as const, personId: '' }
      await expect(invite(actor, wish)).rejects.toMatchObject(forbidden)
      await expect(renewInvitation(actor, id)).rejects.toMatchObject(forbidden)
      await expect(revokeInvitation(actor, id)).rejects.toMatchObject(forbidden)
      await expect(getOpenInvitations(actor)).rejects.toMatchObject(forbidden)
      await expect(getFreeBylines(actor)).rejects.toMatchObject(forbidden)
    }
  })

  test('the token is kept nowhere; who has an account is not invited', async () => {
    const { actor, id, token } = await issued()
    expect(JSON.stringify(await db().invitation.findUnique({ where: { id } }))).not.toContain(token)
    expect(JSON.stringify(await getOpenInvitations(actor))).not.toContain(token)
    const wish = { email: actor.email, role: 'author' as const, personId: '' }
    expect(await invite(actor, wish)).toEqual({ ok: false, reason: 'email-taken' })
    expect(await invite(actor, { ...wish, email: '', personId: actor.personId })).toEqual({
      ok: false,
      reason: 'person-taken'
    })
    expect(await invite(actor, { ...wish, email: '', personId: randomUUID() })).toEqual({
      ok: false,
      reason: 'not-found'
    })
  })

  test('a second invitation to one address ends the first', async () => {
    const first = await issued()
    await issued({ email: first.email })
    expect(await findInvitation(first.token)).toEqual({ ok: false, reason: 'revoked' })
  })

  test('the letter goes to its address with the link; without an address nothing is sent', async () => {
    const made = await issued()
    const about = { inviter: made.actor.name, timeZone: 'Europe/Paris' }
    expect(await sendInvitation(made, about)).toBe('sent')
    const [letter] = mail.letters
    expect(letter?.to).toMatchObject({ value: [{ address: made.email }] })
    expect(letter?.text).toContain(invitationPath(made.token))
    expect(letter?.text).toContain('Zoé Roux vous invite')

    expect(await sendInvitation({ ...made, email: '' }, about)).toBe('off')
    expect(mail.letters).toHaveLength(1)
  })

  test('hostile forms are refused', () => {
    const good = { email: '', role: 'author', personId: '' }
    expect(invitationInput.safeParse(good).success).toBe(true)
    for (const change of [
      { role: 'system' },
      { role: ['administrator'] },
      { email: 'pas une adresse' },
      { email: 'a@b.fr\r\nBcc: c@d.fr' },
      { email: `${'a'.repeat(10_000)}@example.org` },
      { personId: '1' },
      { expiresAt: '2099-01-01' }
    ]) {
      expect(invitationInput.safeParse({ ...good, ...change }).success, JSON.stringify(change).slice(0, 60)).toBe(false)
    }
    const accepted = { token: 'x', name: 'A\u0000 \ud800', password: PASSWORD }
    expect(acceptanceInput.parse(accepted).name).toBe('A \ufffd')
    expect(acceptanceInput.safeParse({ ...accepted, role: 'administrator' }).success).toBe(false)
    expect(acceptanceInput.safeParse({ ...accepted, password: 'court' }).success).toBe(false)
  })
})

describe('accepting', () => {
  test('makes the account with its role, under the address that it was sent to', async () => {
    const { token, email } = await issued({ role: 'contributor' })
    const accepted = await accept(token, { email: newEmail() })
    expect(accepted.ok).toBe(true)
    const account = await db().account.findUniqueOrThrow({ where: { email }, include: { person: true } })
    expect(account).toMatchObject({ role: 'contributor', person: { name: 'Nour Alami' } })
    expect((await signIn({ email, password: PASSWORD, address: '192.0.2.1', userAgent: '' })).ok).toBe(true)
    expect(await accept(token)).toEqual({ ok: false, reason: 'used' })
  })

  test('of 10 at once one succeeds', async () => {
    const { token } = await issued({ email: '' })
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => accept(token, { email: newEmail() })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'used')).toHaveLength(9)
  })

  test('expired, taken back, renewed and unknown ones say so', async () => {
    const { actor, id, token } = await issued()
    await db().invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await accept(token)).toEqual({ ok: false, reason: 'expired' })
    expect(await getOpenInvitations(actor)).toContainEqual(expect.objectContaining({ id, expired: true }))

    const renewed = await renewInvitation(actor, id)
    if (!renewed.ok) throw new Error(renewed.reason)
    expect(await accept(token)).toEqual({ ok: false, reason: 'unknown' })
    expect((await findInvitation(renewed.value.token)).ok).toBe(true)

    expect(await revokeInvitation(actor, id)).toEqual({ ok: true, value: null })
    expect(await revokeInvitation(actor, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await renewInvitation(actor, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await accept(renewed.value.token)).toEqual({ ok: false, reason: 'revoked' })
    for (const odd of ['', 'x', '\u0000', '\ud800', 'x'.repeat(10_000)]) {
      expect(await findInvitation(odd)).toEqual({ ok: false, reason: 'unknown' })
    }
  })

  test('without an address the form must give a free one', async () => {
    const { token, actor } = await issued({ email: '' })
    expect(await accept(token)).toEqual({ ok: false, reason: 'email-missing' })
    expect(await accept(token, { email: actor.email })).toEqual({ ok: false, reason: 'email-taken' })
    expect((await accept(token, { email: newEmail() })).ok).toBe(true)
  })

  test('a byline gets its account, with its texts and its address; nobody takes it twice', async () => {
    const person = await db().person.create({ data: { name: 'Anne Old', handle: `anne-${randomUUID()}` } })
    const [first, second] = [await issued({ personId: person.id }), await issued({ personId: person.id })]
    expect(await getFreeBylines(first.actor)).toContainEqual({ id: person.id, name: 'Anne Old' })
    expect(first.personName).toBe('Anne Old')
    const accepted = await accept(first.token, { name: 'Anne Neuve' })
    expect(accepted.ok && accepted.value.handle).toBe(person.handle)
    expect(await db().person.findUnique({ where: { id: person.id } })).toMatchObject({ name: 'Anne Neuve' })
    expect(await accept(second.token)).toEqual({ ok: false, reason: 'person-taken' })
  })
})
