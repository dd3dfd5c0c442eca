import 'server-only'
import { randomBytes } from 'node:crypto'
import { type Database, db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import type { AccountActor } from './actor.ts'
import { ATTEMPT_LIMITS, CLAIM_LOCK, SESSION_LIFE, SESSION_TOUCH } from './constants.ts'
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
  const keys = { pair: `pair:${address}|${name}`, email: `email:${name}` }

  if (!(await takeAttempt(keys))) return { ok: false, reason: 'refused' }

  const account = email.success
    ? await db().account.findFirst({
        where: { email: email.data, disabledAt: null },
        select: { id: true, passwordHash: true }
      })
    : null
  const matches = await verifyPassword(account?.passwordHash ?? null, given.password)
  if (!account || !matches) return { ok: false, reason: 'refused' }

  await forgetAttempts(Object.values(keys))
  return { ok: true, value: { accountId: account.id, sessionId: await openSession(account.id, given.userAgent) } }
}

/**
 * Writes an attempt under both keys, unless either has reached its limit: refused attempts don't
 * count, so that who forgot the password is let in again when the window has passed.
 */
async function takeAttempt(keys: { pair: string; email: string }): Promise<boolean> {
  const full = await db().$transaction(async (tx) => {
    // Attempts for one e-mail queue here: parallel ones count each other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${keys.email}))`

    for (const [kind, { count, window }] of Object.entries(ATTEMPT_LIMITS)) {
      const key = keys[kind as keyof typeof keys]
      const made = await tx.signInAttempt.count({ where: { key, at: { gt: new Date(Date.now() - window) } } })
      if (made >= count) return { key, window }
    }

    await tx.signInAttempt.createMany({ data: [{ key: keys.pair }, { key: keys.email }] })
    return null
  }, PATIENT)

  if (full) await recordBurst(full.key, full.window)
  return full === null
}

/** Takes the failures of these keys away, and all that no window reaches any more. */
async function forgetAttempts(keys: string[]): Promise<void> {
  const past = new Date(Date.now() - ATTEMPT_LIMITS.email.window)
  await db().signInAttempt.deleteMany({ where: { OR: [{ key: { in: keys } }, { at: { lt: past } }] } })
}

/** Takes all failures of an account away, so that its new password works at once. */
export async function forgetFailures(queries: Queries, email: string): Promise<void> {
  await queries.signInAttempt.deleteMany({
    where: { OR: [{ key: `email:${email}` }, { key: { startsWith: 'pair:', endsWith: `|${email}` } }] }
  })
}

/** One line in the journal for a burst of failures, not one for each. */
async function recordBurst(key: string, window: number): Promise<void> {
  const subject = { action: 'sign-in.blocked', subjectKind: 'sign-in', subjectId: hashToken(key).slice(0, 16) }
  const known = await db().auditEvent.findFirst({
    where: { ...subject, at: { gt: new Date(Date.now() - window) } },
    select: { id: true }
  })
  if (!known) await db().auditEvent.create({ data: { ...subject, actor: 'system' } })
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
