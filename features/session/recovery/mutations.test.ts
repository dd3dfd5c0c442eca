import { expect, test } from 'vitest'
import { disableAccount } from '#features/people/mutations.ts'
import { db } from '#lib/db.ts'
import { makeActor, PASSWORD } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { setUpMail } from '#testing/mail.ts'
import { RECOVERY_LIFE, RECOVERY_LIMITS } from '../constants.ts'
import { findLiveSession } from '../data.ts'
import { openSession, signIn } from '../mutations.ts'
import { findRecovery } from './data.ts'
import { recoverPassword, sendRecovery } from './mutations.ts'
import { recoveryToken } from './token.ts'

const mail = setUpMail()
setUpDatabase()

const NEW = 'une autre longue phrase'

async function tokenFor(accountId: string, now?: number): Promise<string> {
  const select = { id: true, email: true, passwordHash: true } as const
  return recoveryToken(await db().account.findUniqueOrThrow({ where: { id: accountId }, select }), now)
}

test('the letter’s link replaces the password once, and signs out everywhere', async () => {
  const { email, accountId } = await makeActor()
  const session = await openSession(accountId, '')
  expect(await sendRecovery({ email, address: '192.0.2.1' })).toBe('sent')
  const token = mail.letters[0]?.text?.match(/\/sign-in\/password\?token=(\S+)/)?.[1] ?? ''

  expect(await recoverPassword({ token, password: NEW })).toEqual({ ok: true, value: null })
  expect(await findLiveSession(session)).toBeNull()
  expect((await signIn({ email, password: NEW, address: '192.0.2.1', userAgent: '' })).ok).toBe(true)
  expect(await recoverPassword({ token, password: PASSWORD })).toEqual({ ok: false, reason: 'closed' })
})

test('of 10 at once one succeeds', async () => {
  const { accountId } = await makeActor()
  const token = await tokenFor(accountId)
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => recoverPassword({ token, password: `${NEW} ${index}` }))
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

test('old, forged and others’ tokens open nothing, nor those of disabled accounts', async () => {
  const [actor, other] = [await makeActor(), await makeActor()]
  const token = await tokenFor(actor.accountId)
  expect(await findRecovery(token)).toMatchObject({ id: actor.accountId })

  const [id = '', until = '', seal = ''] = token.split('.')
  const forged = [
    await tokenFor(actor.accountId, Date.now() - RECOVERY_LIFE - 1),
    `${other.accountId}.${until}.${seal}`,
    `${id}.${Number(until) + 1}.${seal}`,
    `${id}.${until}.`,
    `${id}.${until}`,
    `${token}x`,
    '',
    '..',
    '\u0000',
    'x'.repeat(10_000)
  ]
  for (const one of forged) expect(await findRecovery(one), one.slice(0, 80)).toBeNull()

  await disableAccount(await makeActor({ role: 'administrator' }), actor.accountId)
  expect(await findRecovery(token)).toBeNull()
})

test('nobody is written to who has no account, is disabled, or was written to too often', async () => {
  const disabled = await makeActor({ disabled: true })
  for (const email of ['personne@example.org', disabled.email]) {
    expect(await sendRecovery({ email, address: '192.0.2.2' })).toBe('off')
  }
  const { email } = await makeActor()
  const sent = await Promise.all(
    Array.from({ length: RECOVERY_LIMITS.account + 2 }, () => sendRecovery({ email, address: '192.0.2.3' }))
  )
  expect(sent.filter((delivery) => delivery === 'sent')).toHaveLength(RECOVERY_LIMITS.account)
  expect(mail.letters).toHaveLength(RECOVERY_LIMITS.account)
})
