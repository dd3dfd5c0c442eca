import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { db } from '#lib/db.ts'
import type { AccountActor } from './actor.ts'
import { SESSION_IDLE } from './constants.ts'

export type LiveSession = { actor: AccountActor; lastSeenAt: Date }

/** Who a session stands for, or null when it is unknown, over, revoked, or its account is disabled. */
export async function findLiveSession(sessionId: unknown): Promise<LiveSession | null> {
  const sid = z.uuid().safeParse(sessionId)
  if (!sid.success) return null

  const now = new Date()
  const row = await db().session.findFirst({
    where: {
      id: sid.data,
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - SESSION_IDLE) },
      account: { disabledAt: null }
    },
    select: {
      lastSeenAt: true,
      account: {
        select: {
          id: true,
          personId: true,
          role: true,
          email: true,
          language: true,
          person: { select: { name: true } }
        }
      }
    }
  })
  if (!row) return null

  const { account } = row
  const language = account.language ?? (await publicationLanguage())
  return {
    lastSeenAt: row.lastSeenAt,
    actor: {
      kind: 'account',
      accountId: account.id,
      personId: account.personId,
      role: account.role,
      name: account.person.name,
      email: account.email,
      language
    }
  }
}

async function publicationLanguage() {
  const publication = await db().publication.findUnique({ where: { id: 1 }, select: { language: true } })
  return publication?.language ?? 'fr'
}

export type SessionView = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date }

/** Browsers in which the actor is signed in now, last used first. */
export async function getOwnSessions(actor: AccountActor): Promise<SessionView[]> {
  const now = new Date()
  return db().session.findMany({
    where: {
      accountId: actor.accountId,
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - SESSION_IDLE) }
    },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    take: 50
  })
}

/** What the account page shows beside the name. `language`: the account's own choice; null follows the publication. */
export async function getOwnProfile(actor: AccountActor): Promise<{ language: 'fr' | 'en' | null; fediverse: string }> {
  const account = await db().account.findUnique({
    where: { id: actor.accountId },
    select: { language: true, person: { select: { fediverse: true } } }
  })
  return { language: account?.language ?? null, fediverse: account?.person.fediverse ?? '' }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** True while a one-time token waits for the first administrator. */
export async function isClaimOpen(): Promise<boolean> {
  const [token, administrator] = await Promise.all([
    db().claimToken.findFirst({ where: { usedAt: null }, select: { id: true } }),
    db().account.findFirst({ where: { role: 'administrator' }, select: { id: true } })
  ])
  return token !== null && administrator === null
}
