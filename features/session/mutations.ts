import 'server-only'
import { randomBytes } from 'node:crypto'
import { type Database, db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import type { AccountActor } from './actor.ts'
import { forgetAttempts, takeAttempt } from './attempts/mutations.ts'
import { CLAIM_LOCK, SESSION_LIFE, SESSION_TOUCH } from './constants.ts'
import { hashToken } from './data.ts'
import { verifyPassword } from './password.ts'
import { emailAddress } from './schema.ts'

/** A crowd at one door waits its turn rather than being told that the database is busy. */
const PATIENT = { maxWait: 15_000, timeout: 15_000 } as const

type SignIn = { email: string; password: string; address: string; userAgent: string }

/**
 * Checks e-mail and password and opens a session. Attempts are written down before the password is
 * looked at, so that parallel ones can't slip past the limits together; success takes them away.
 * Every refusal is the same to the visitor: unknown account, wrong password, too many attempts.
 */
export async function signIn(given: SignIn): Promise<Outcome<{ sessionId: string; accountId: string }, 'refused'>> {
  const email = emailAddress.safeParse(given.email)
  const address = given.address.slice(0, 64)
  const name = email.success ? email.data : ''
  const [pair, everywhere] = [`pair:${address}|${name}`, `email:${name}`]

  const taken = await takeAttempt([
    { kind: 'pair', key: pair },
    { kind: 'email', key: everywhere },
    { kind: 'address', key: `address:${address}` }
  ])
  if (taken === null) return { ok: false, reason: 'refused' }

  const account = email.success
    ? await db().account.findFirst({
        where: { email: email.data, disabledAt: null },
        select: { id: true, passwordHash: true }
      })
    : null
  const matches = await verifyPassword(account?.passwordHash ?? null, given.password)
  if (!account || !matches) return { ok: false, reason: 'refused' }

  // What failed for other accounts from this address goes on counting.
  await forgetAttempts(taken, [pair, everywhere])
  return { ok: true, value: { accountId: account.id, sessionId: await openSession(account.id, given.userAgent) } }
}

/** Whether this is the actor's own password, asked again before something weighty. Guesses are counted like those at the door. */
export async function confirmPassword({ accountId }: AccountActor, password: string): Promise<boolean> {
  const key = `own:${accountId}`
  const taken = await takeAttempt([{ kind: 'own', key }])
  if (taken === null) return false

  const { passwordHash } = await db().account.findUniqueOrThrow({
    where: { id: accountId },
    select: { passwordHash: true }
  })
  if (!(await verifyPassword(passwordHash, password))) return false

  await forgetAttempts(taken, [key])
  return true
}

/** A session for an account whose owner has proven who they are; returns its id. */
export async function openSession(accountId: string, userAgent: string): Promise<string> {
  const session = await db().session.create({
    data: {
      accountId,
      userAgent: userAgent.toWellFormed().replaceAll('\u0000', '').slice(0, 300),
      expiresAt: new Date(Date.now() + SESSION_LIFE)
    },
    select: { id: true }
  })
  return session.id
}

/** Notes that a session is in use, at most every ten minutes. */
export async function touchSession(sessionId: string, lastSeenAt: Date): Promise<void> {
  if (Date.now() - lastSeenAt.getTime() < SESSION_TOUCH) return
  await db().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastSeenAt: new Date() } })
}

/** Signs a browser out: its row goes. */
export async function closeSession(sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId } })
}

/**
 * Signs an account out everywhere, or everywhere but in one browser. Called in the transaction that
 * changes its password, its role, or disables it.
 */
export async function revokeSessions(
  queries: Queries,
  { accountId, except = null }: { accountId: string; except?: string | null }
): Promise<number> {
  const { count } = await queries.session.updateMany({
    where: { accountId, revokedAt: null, ...(except !== null && { id: { not: except } }) },
    data: { revokedAt: new Date() }
  })
  return count
}

/** Signs the actor out in one of their browsers. */
export async function revokeOwnSession(actor: AccountActor, sessionId: string): Promise<void> {
  await db().session.updateMany({
    where: { id: sessionId, accountId: actor.accountId, revokedAt: null },
    data: { revokedAt: new Date() }
  })
}

/** Signs the actor out everywhere but here. */
export async function revokeOtherSessions(actor: AccountActor, current: string | null): Promise<number> {
  return revokeSessions(db(), { accountId: actor.accountId, except: current })
}

/**
 * A new token for the first administrator, or null when there is one already. Older unused tokens
 * stop working; only the SHA-256 is kept.
 */
export async function issueClaimToken(database: Database = db()): Promise<string | null> {
  const token = randomBytes(24).toString('base64url')

  return database.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CLAIM_LOCK})`
    if (await tx.account.findFirst({ where: { role: 'administrator' }, select: { id: true } })) return null

    await tx.claimToken.deleteMany({ where: { usedAt: null } })
    await tx.claimToken.create({ data: { tokenHash: hashToken(token) } })
    return token
  }, PATIENT)
}
