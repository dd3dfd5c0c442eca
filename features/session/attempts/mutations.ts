import 'server-only'
import { db, type Queries } from '#lib/db.ts'
import { ATTEMPT_LIMITS } from '../constants.ts'
import { hashToken } from '../data.ts'

/** A crowd at one door waits its turn rather than being told that the database is busy. */
const PATIENT = { maxWait: 15_000, timeout: 15_000 } as const

/** What an attempt counts against, from the narrowest to the widest; each with the limit of its kind. */
export type AttemptKey = { kind: keyof typeof ATTEMPT_LIMITS; key: string }

/**
 * Writes an attempt under all keys, unless one has reached its limit: refused attempts don't count, so that who forgot
 * the password is let in again when the window has passed. Returns what was written, by its ids; null when refused.
 */
export async function takeAttempt(keys: AttemptKey[]): Promise<bigint[] | null> {
  const taken = await db().$transaction(async (tx) => {
    // Attempts under one key queue here: parallel ones count each other.
    for (const { key } of keys) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${key}))`

    for (const { kind, key } of keys) {
      const { count, window } = ATTEMPT_LIMITS[kind]
      const made = await tx.signInAttempt.count({ where: { key, at: { gt: new Date(Date.now() - window) } } })
      if (made >= count) return { key, window }
    }

    return tx.signInAttempt.createManyAndReturn({ data: keys.map(({ key }) => ({ key })), select: { id: true } })
  }, PATIENT)

  if (Array.isArray(taken)) return taken.map(({ id }) => id)
  await recordBurst(taken.key, taken.window)
  return null
}

/** Takes an attempt that succeeded away, the failures of these keys before it, and all that no window reaches any more. */
export async function forgetAttempts(ids: bigint[], keys: string[]): Promise<void> {
  const past = new Date(Date.now() - ATTEMPT_LIMITS.email.window)
  const over = [{ id: { in: ids } }, { key: { in: keys } }, { at: { lt: past } }]
  await db().signInAttempt.deleteMany({ where: { OR: over } })
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
