import 'server-only'
import { randomBytes } from 'node:crypto'
import { auditAccount, insertAccount, lockAccounts, PATIENT } from '#features/people/accounts/mutations.ts'
import { may, mayGrant } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { hashToken } from '#features/session/data.ts'
import { hashPassword } from '#features/session/password.ts'
import { db, type Queries } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import { INVITATION_LIFE } from './constants.ts'
import { findInvitation } from './data.ts'
import type { AcceptanceInput, Closed, InvitationInput } from './schema.ts'

/** An invitation with the token that only this answer knows: the database keeps its SHA-256. */
export type Issued = { id: string; token: string; email: string; personName: string | null; expiresAt: Date }

type Refused = 'email-taken' | 'person-taken' | 'not-found'

/**
 * Invites somebody: whoever has the token makes an account with this role, once, within seven days. An earlier
 * invitation to the same address stops working.
 * @throws AppError `forbidden`
 */
export async function invite(actor: Actor, input: InvitationInput): Promise<Outcome<Issued, Refused>> {
  if (!mayGrant(actor, input.role)) throw new AppError('forbidden')
  const { email, role, personId } = input

  return db().$transaction(async (tx) => {
    await lockAccounts(tx)
    const person = await readyFor(tx, { email, personId: personId || null })
    if (!person.ok) return person

    if (email !== '') {
      await tx.invitation.updateMany({
        where: { email, usedAt: null, revokedAt: null },
        data: { revokedAt: new Date() }
      })
    }
    const { token, tokenHash, expiresAt } = newToken()
    const createdById = actor.kind === 'account' ? actor.accountId : null
    const { id } = await tx.invitation.create({
      data: { tokenHash, email, role, personId: personId || null, createdById, expiresAt },
      select: { id: true }
    })
    await audit(tx, actor, { action: 'invitation.create', id })
    return { ok: true, value: { id, token, email, personName: person.value, expiresAt } }
  }, PATIENT)
}

/**
 * Gives an open invitation, expired or not, a new token and seven new days; its old link stops working.
 * @throws AppError `forbidden`
 */
export async function renewInvitation(actor: Actor, id: string): Promise<Outcome<Issued, Refused>> {
  if (!may(actor, 'people.manage')) throw new AppError('forbidden')

  return db().$transaction(async (tx) => {
    await lockAccounts(tx)
    const open = await tx.invitation.findFirst({ where: { id, usedAt: null, revokedAt: null } })
    if (!open || !mayGrant(actor, open.role)) return { ok: false, reason: 'not-found' }
    const { email, personId } = open
    const person = await readyFor(tx, { email, personId })
    if (!person.ok) return person

    const { token, tokenHash, expiresAt } = newToken()
    await tx.invitation.update({ where: { id }, data: { tokenHash, expiresAt }, select: { id: true } })
    await audit(tx, actor, { action: 'invitation.renew', id })
    return { ok: true, value: { id, token, email, personName: person.value, expiresAt } }
  }, PATIENT)
}

/**
 * Takes an invitation back.
 * @throws AppError `forbidden`
 */
export async function revokeInvitation(actor: Actor, id: string): Promise<Outcome<null, 'not-found'>> {
  if (!may(actor, 'people.manage')) throw new AppError('forbidden')

  return db().$transaction(async (tx) => {
    const open = { id, usedAt: null, revokedAt: null }
    const { count } = await tx.invitation.updateMany({ where: open, data: { revokedAt: new Date() } })
    if (count === 0) return { ok: false, reason: 'not-found' }
    await audit(tx, actor, { action: 'invitation.revoke', id })
    return { ok: true, value: null }
  })
}

/** Takes back all open invitations of somebody who invites no more, in this transaction. */
export async function revokeInvitationsOf(tx: Queries, accountId: string): Promise<void> {
  const open = { createdById: accountId, usedAt: null, revokedAt: null }
  await tx.invitation.updateMany({ where: open, data: { revokedAt: new Date() } })
}

type Accepted = { accountId: string; handle: string }

/**
 * Makes the account that an invitation promises, under the address that it was sent to. Of any number of
 * acceptances at once, one succeeds.
 */
export async function acceptInvitation(
  input: AcceptanceInput
): Promise<Outcome<Accepted, Closed | 'email-taken' | 'person-taken' | 'email-missing'>> {
  // Looked up before the hashing, which is dear, and again under the lock.
  const found = await findInvitation(input.token)
  if (!found.ok) return found
  const email = found.value.email || input.email
  if (!email) return { ok: false, reason: 'email-missing' }
  const passwordHash = await hashPassword(input.password)

  return db().$transaction(async (tx) => {
    await lockAccounts(tx)
    const open = await findInvitation(input.token, tx)
    if (!open.ok) return open
    const { id, role, person } = open.value
    const ready = await readyFor(tx, { email, personId: person?.id ?? null })
    if (!ready.ok) return { ok: false, reason: ready.reason === 'not-found' ? 'unknown' : ready.reason }

    // An administrator may be taking it back at this moment: who writes first has it.
    const { count } = await tx.invitation.updateMany({
      where: { id, usedAt: null, revokedAt: null },
      data: { usedAt: new Date() }
    })
    if (count === 0) return { ok: false, reason: 'revoked' }

    const accountId = await insertAccount(tx, { name: input.name, email, role, passwordHash, personId: person?.id })
    const account = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { person: { select: { handle: true } } }
    })
    const self: Actor = { ...INVITED, accountId, role, email, name: input.name }
    await auditAccount(tx, self, { action: 'account.invited', accountId, detail: { role } })
    return { ok: true, value: { accountId, handle: account.person.handle } }
  }, PATIENT)
}

/** Who accepts is nobody yet: enough of an actor for the journal. */
const INVITED = { kind: 'account', personId: '', language: 'fr' } as const

/** Name of the byline, if one is taken over, once it is sure that nothing stands in the way. */
async function readyFor(
  tx: Queries,
  { email, personId }: { email: string; personId: string | null }
): Promise<Outcome<string | null, Refused>> {
  const taken = email !== '' && (await tx.account.count({ where: { email } })) > 0
  if (taken) return { ok: false, reason: 'email-taken' }
  if (personId === null) return { ok: true, value: null }

  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { name: true, account: { select: { id: true } } }
  })
  if (!person) return { ok: false, reason: 'not-found' }
  return person.account ? { ok: false, reason: 'person-taken' } : { ok: true, value: person.name }
}

function newToken() {
  const token = randomBytes(24).toString('base64url')
  return { token, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + INVITATION_LIFE) }
}

async function audit(tx: Queries, actor: Actor, { action, id }: { action: string; id: string }): Promise<void> {
  const accountId = actor.kind === 'account' ? actor.accountId : null
  await tx.auditEvent.create({
    data: { accountId, actor: actor.name, action, subjectKind: 'invitation', subjectId: id }
  })
}
