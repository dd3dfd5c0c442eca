import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { hashToken } from '#features/session/data.ts'
import { db, type Queries } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Role } from '#prisma/generated/enums.ts'
import type { Closed } from './schema.ts'

export type InvitationView = {
  id: string
  /** "" when its link was given by hand. */
  email: string
  role: Role
  /** The byline that it gives an account to. */
  personName: string | null
  invitedBy: string | null
  expiresAt: Date
  /** Its time is over: it can be renewed. */
  expired: boolean
}

/**
 * Invitations that nobody has used or taken back, newest first.
 * @throws AppError `forbidden`
 */
export async function getOpenInvitations(actor: Actor): Promise<InvitationView[]> {
  if (!may(actor, 'people.manage')) throw new AppError('forbidden')

  const rows = await db().invitation.findMany({
    where: { usedAt: null, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: {
      id: true,
      email: true,
      role: true,
      expiresAt: true,
      person: { select: { name: true } },
      createdBy: { select: { person: { select: { name: true } } } }
    }
  })
  const now = new Date()
  return rows.map(({ person, createdBy, ...row }) => ({
    ...row,
    personName: person?.name ?? null,
    invitedBy: createdBy?.person.name ?? null,
    expired: row.expiresAt <= now
  }))
}

export type OpenInvitation = { id: string; email: string; role: Role; person: { id: string; name: string } | null }

/** What a token opens, or why it opens nothing. */
export async function findInvitation(
  token: string,
  queries: Queries = db()
): Promise<{ ok: true; value: OpenInvitation } | { ok: false; reason: Closed }> {
  const row = await queries.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      email: true,
      role: true,
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
      person: { select: { id: true, name: true } }
    }
  })
  if (!row) return { ok: false, reason: 'unknown' }

  const { expiresAt, usedAt, revokedAt, ...value } = row
  if (usedAt) return { ok: false, reason: 'used' }
  if (revokedAt) return { ok: false, reason: 'revoked' }
  return expiresAt <= new Date() ? { ok: false, reason: 'expired' } : { ok: true, value }
}

/** Bylines that an account could take over. */
export async function getFreeBylines(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!may(actor, 'people.manage')) throw new AppError('forbidden')
  return db().person.findMany({
    where: { account: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
    take: 1_000
  })
}
