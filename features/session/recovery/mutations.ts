import 'server-only'
import { isMailOn } from '#features/mail/address.ts'
import { getSender } from '#features/mail/data.ts'
import { type Delivery, sendLetters } from '#features/mail/send.ts'
import { mailWords } from '#features/mail/words.ts'
import { db } from '#lib/db.ts'
import { siteUrl } from '#lib/env.ts'
import type { Outcome } from '#lib/errors.ts'
import { forgetFailures } from '../attempts/mutations.ts'
import { RECOVERY_LIMITS, RECOVERY_PATH } from '../constants.ts'
import { revokeSessions } from '../mutations.ts'
import { hashPassword } from '../password.ts'
import { findRecovery } from './data.ts'
import { recoveryToken } from './token.ts'

/**
 * Writes to the owner of an account how to choose a new password. Nobody else learns whether there is an account:
 * the caller answers before this is done, and the same whatever comes of it.
 */
export async function sendRecovery({ email, address }: { email: string; address: string }): Promise<Delivery> {
  if (!isMailOn() || !(await takeRequest({ email, address }))) return 'off'

  const account = await db().account.findFirst({
    where: { email, disabledAt: null },
    select: { id: true, email: true, passwordHash: true, language: true }
  })
  if (!account) return 'off'

  const { name: publication, language: ours } = await getSender()
  const language = account.language ?? ours
  const t = mailWords(language)
  const letter = {
    to: account.email,
    language,
    subject: t('password.subject', { publication }),
    paragraphs: [t('hello'), t('password.text'), t('password.until')],
    link: { label: t('password.link'), url: `${siteUrl()}${RECOVERY_PATH}?token=${recoveryToken(account)}` },
    foot: t('foot', { publication, site: siteUrl() })
  }
  return sendLetters([letter])
}

/** Counts a request; false when there were too many for this account, or from this address. */
async function takeRequest({ email, address }: { email: string; address: string }): Promise<boolean> {
  const keys = { account: `recovery:${email}`, address: `recovery-from:${address.slice(0, 64)}` }
  const since = new Date(Date.now() - RECOVERY_LIMITS.window)

  return db().$transaction(async (tx) => {
    // Requests at once count each other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('recovery'))`
    for (const kind of ['account', 'address'] as const) {
      const made = await tx.signInAttempt.count({ where: { key: keys[kind], at: { gt: since } } })
      if (made >= RECOVERY_LIMITS[kind]) return false
    }
    await tx.signInAttempt.createMany({ data: [{ key: keys.account }, { key: keys.address }] })
    return true
  })
}

/** Gives the account of a token a new password and signs it out everywhere. Of any number at once, one succeeds. */
export async function recoverPassword({
  token,
  password
}: {
  token: string
  password: string
}): Promise<Outcome<null, 'closed'>> {
  const account = await findRecovery(token)
  if (!account) return { ok: false, reason: 'closed' }
  const { id, email, passwordHash: old } = account
  const passwordHash = await hashPassword(password)

  return db().$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id, email, passwordHash: old, disabledAt: null },
      data: { passwordHash }
    })
    if (count === 0) return { ok: false, reason: 'closed' }

    await revokeSessions(tx, { accountId: id })
    await forgetFailures(tx, email)
    const event = { action: 'account.recovered', subjectKind: 'account', subjectId: id }
    await tx.auditEvent.create({ data: { ...event, accountId: id, actor: 'system' } })
    return { ok: true, value: null }
  })
}
