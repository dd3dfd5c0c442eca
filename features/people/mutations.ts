import 'server-only'
import { revokePreviewLinks } from '#features/drafts/sharing/mutations.ts'
import { revokeInvitationsOf } from '#features/invitations/mutations.ts'
import { may, mayGrant } from '#features/roles/policy.ts'
import type { AccountActor, Actor } from '#features/session/actor.ts'
import { forgetFailures } from '#features/session/attempts/mutations.ts'
import { CLAIM_LOCK } from '#features/session/constants.ts'
import { hashToken } from '#features/session/data.ts'
import { confirmPassword, revokeSessions } from '#features/session/mutations.ts'
import { generatePassword, hashPassword } from '#features/session/password.ts'
import type { ClaimInput, ProfileInput } from '#features/session/schema.ts'
import { db } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Role } from '#prisma/generated/enums.ts'
import { auditAccount, insertAccount, lockAccounts, PATIENT } from './accounts/mutations.ts'
import type { AccountInput } from './schema.ts'

type Change = { action: string; accountId: string; detail?: Prisma.InputJsonObject }

/** Makes the first administrator. Of any number of claims at once, one succeeds. */
export async function claimPublication(
  input: ClaimInput
): Promise<Outcome<{ accountId: string }, 'closed' | 'email-taken'>> {
  const tokenHash = hashToken(input.token)
  // Looked up before the hashing, which is dear, and again under the lock.
  if (!(await db().claimToken.findFirst({ where: { tokenHash, usedAt: null }, select: { id: true } }))) {
    return { ok: false, reason: 'closed' }
  }
  const passwordHash = await hashPassword(input.password)

  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CLAIM_LOCK})`
    const [token, administrator, namesake] = [
      await tx.claimToken.findFirst({ where: { tokenHash, usedAt: null }, select: { id: true } }),
      await tx.account.findFirst({ where: { role: 'administrator' }, select: { id: true } }),
      await tx.account.findUnique({ where: { email: input.email }, select: { id: true } })
    ]
    if (!token || administrator) return { ok: false, reason: 'closed' }
    if (namesake) return { ok: false, reason: 'email-taken' }

    await tx.claimToken.update({ where: { id: token.id }, data: { usedAt: new Date() } })
    const { name, email } = input
    const accountId = await insertAccount(tx, { name, email, role: 'administrator', passwordHash })
    await tx.auditEvent.create({
      data: { accountId, actor: name, action: 'publication.claim', subjectKind: 'account', subjectId: accountId }
    })
    return { ok: true, value: { accountId } }
  }, PATIENT)
}

type MadeAccount = { accountId: string; password: string }

/**
 * Makes an account and the person who signs. Without `password` one is generated; either way it is
 * returned, to be shown once.
 * @throws AppError `forbidden`
 */
export async function createAccount(
  actor: Actor,
  input: AccountInput & { password?: string | undefined }
): Promise<Outcome<MadeAccount, 'email-taken'>> {
  if (!mayGrant(actor, input.role)) throw new AppError('forbidden')
  const { name, email, role, password = generatePassword() } = input
  const passwordHash = await hashPassword(password)

  return db().$transaction(async (tx) => {
    // Only administrators and the command line come here: a lock is simpler than catching a broken transaction.
    await lockAccounts(tx)
    if (await tx.account.findUnique({ where: { email }, select: { id: true } })) {
      return { ok: false, reason: 'email-taken' }
    }

    const accountId = await insertAccount(tx, { name, email, role, passwordHash })
    await auditAccount(tx, actor, { action: 'account.create', accountId, detail: { role } })
    return { ok: true, value: { accountId, password } }
  }, PATIENT)
}

type AccountReason = 'not-found' | 'last-administrator'

/**
 * Changes an account while nobody else changes who administers; its sessions end in the same transaction, and so do
 * the invitations of who administers no more, and the links to working copies of who is disabled. Refused when no administrator able to sign in would be left.
 */
async function changeAccount(
  actor: Actor,
  { accountId, losesAdministrator, ...event }: Change & { losesAdministrator: boolean },
  data: Prisma.AccountUncheckedUpdateInput
): Promise<Outcome<null, AccountReason>> {
  if (!may(actor, 'people.manage')) throw new AppError('forbidden')

  return db().$transaction(async (tx) => {
    await lockAccounts(tx)
    const account = await tx.account.findUnique({ where: { id: accountId }, select: { role: true } })
    if (!account) return { ok: false, reason: 'not-found' }

    if (losesAdministrator) {
      const others = await tx.account.count({
        where: { role: 'administrator', disabledAt: null, id: { not: accountId } }
      })
      if (account.role === 'administrator' && others === 0) return { ok: false, reason: 'last-administrator' }
    }

    await tx.account.update({ where: { id: accountId }, data, select: { id: true } })
    await revokeSessions(tx, { accountId })
    if (losesAdministrator) await revokeInvitationsOf(tx, accountId)
    if (data.disabledAt) await revokePreviewLinks(tx, { createdById: accountId })
    await auditAccount(tx, actor, { ...event, accountId })
    return { ok: true, value: null }
  }, PATIENT)
}

/** @throws AppError `forbidden` when the role is above the actor's own. */
export async function changeRole(
  actor: Actor,
  { id, role }: { id: string; role: Role }
): Promise<Outcome<null, AccountReason>> {
  if (!mayGrant(actor, role)) throw new AppError('forbidden')

  const losesAdministrator = role !== 'administrator'
  const change = { action: 'account.role', accountId: id, detail: { role }, losesAdministrator }
  return changeAccount(actor, change, { role })
}

export async function disableAccount(actor: Actor, id: string): Promise<Outcome<null, AccountReason>> {
  const change = { action: 'account.disable', accountId: id, losesAdministrator: true }
  return changeAccount(actor, change, { disabledAt: new Date() })
}

export async function enableAccount(actor: Actor, id: string): Promise<Outcome<null, AccountReason>> {
  const change = { action: 'account.enable', accountId: id, losesAdministrator: false }
  return changeAccount(actor, change, { disabledAt: null })
}

/** A new password, returned to be shown once; failed attempts are forgotten, so that it works at once. */
export async function resetPassword(
  actor: Actor,
  { id, password = generatePassword() }: { id: string; password?: string | undefined }
): Promise<Outcome<{ password: string }, AccountReason>> {
  if (!may(actor, 'people.manage')) throw new AppError('forbidden')

  const change = { action: 'account.password-reset', accountId: id, losesAdministrator: false }
  const changed = await changeAccount(actor, change, { passwordHash: await hashPassword(password) })
  if (!changed.ok) return changed

  const account = await db().account.findUnique({ where: { id }, select: { email: true } })
  if (account) await forgetFailures(db(), account.email)
  return { ok: true, value: { password } }
}

/** The actor's own password; every other browser is signed out. */
export async function changeOwnPassword(
  actor: AccountActor,
  { current, password, sessionId }: { current: string; password: string; sessionId: string }
): Promise<Outcome<null, 'wrong-password'>> {
  if (!(await confirmPassword(actor, current))) return { ok: false, reason: 'wrong-password' }
  const passwordHash = await hashPassword(password)

  await db().$transaction(async (tx) => {
    await tx.account.update({ where: { id: actor.accountId }, data: { passwordHash }, select: { id: true } })
    await revokeSessions(tx, { accountId: actor.accountId, except: sessionId })
    await auditAccount(tx, actor, { action: 'account.password', accountId: actor.accountId })
  })
  return { ok: true, value: null }
}

/** What readers are told of the actor, and the language of the desk; returns the handle whose pages show it. */
export async function changeOwnProfile(
  actor: AccountActor,
  { language, url, ...byline }: ProfileInput
): Promise<{ handle: string }> {
  const data = { ...byline, url: url || null }
  const [person] = await db().$transaction([
    db().person.update({ where: { id: actor.personId }, data, select: { handle: true } }),
    db().account.update({ where: { id: actor.accountId }, data: { language: language || null }, select: { id: true } })
  ])
  return person
}
