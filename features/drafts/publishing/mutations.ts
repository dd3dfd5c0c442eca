import 'server-only'
import { READER_PASSWORD_LENGTH } from '#features/posts/protected/constants.ts'
import type { Actor } from '#features/session/actor.ts'
import { hashPassword } from '#features/session/password.ts'
import { db } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { audit, type Change, lockFor, PATIENT } from '../mutations.ts'
import type { PublishInput, PublishReason, Visibility } from '../schema.ts'
import { type Readership, type Released, release } from './release.ts'
import { withdraw } from './withdraw.ts'

type Versioned = { id: string; baseVersion: number }

/** A slug free when looked at may be taken when written: one look more tells. */
const ATTEMPTS = 3

/**
 * Shows the working copy to readers. The date is that of the first publication; one still to come (scheduled)
 * becomes now. Without a visibility, those who read it so far go on; without a password, the one that it has stays.
 */
export async function publishDraft(actor: Actor, input: PublishInput): Promise<Outcome<Released, PublishReason>> {
  const { id, baseVersion, visibility } = input
  const hash = await hashReaderPassword(input.password)
  if (!hash.ok) return hash

  return withFreeSlug(() =>
    db().$transaction(async (tx) => {
      const locked = await lockFor(tx, actor, { id, action: 'publish' })
      if (!locked.ok) return locked
      if (locked.value.version !== baseVersion) return { ok: false, reason: 'stale' }

      const { passwordHash } = await tx.post.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } })
      const readership = visibility && readershipOf(visibility, hash.value ?? passwordHash)
      if (readership === null) return { ok: false, reason: 'password-missing' }
      return release(tx, actor, { id, baseVersion, readership })
    }, PATIENT)
  )
}

/** A new password of a text as it is kept; null where none is given. */
export async function hashReaderPassword(password = ''): Promise<Outcome<string | null, 'password-short'>> {
  if (password === '') return { ok: true, value: null }
  if (password.length < READER_PASSWORD_LENGTH.least) return { ok: false, reason: 'password-short' }
  return { ok: true, value: await hashPassword(password) }
}

/** Null for a password that nobody has said. */
export function readershipOf(visibility: Visibility, hash: string | null): Readership | null {
  if (visibility === 'public') return { status: 'published', passwordHash: null }
  if (visibility === 'private') return { status: 'private', passwordHash: null }
  return hash === null ? null : { status: 'published', passwordHash: hash }
}

/** Does it anew while another text takes the slug between look and write: the next look finds it taken. */
export async function withFreeSlug<T>(
  attempt: () => Promise<Outcome<T, PublishReason>>
): Promise<Outcome<T, PublishReason>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      if (tries === ATTEMPTS) return { ok: false, reason: 'slug-taken' }
    }
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/**
 * Takes a text back from readers, or from its schedule, and makes it a draft. The date is kept: published again, the
 * text has its old date and its old address.
 */
export async function unpublishDraft(
  actor: Actor,
  { id, baseVersion }: Versioned
): Promise<Outcome<Change & { version: number }, 'stale' | 'forbidden' | 'not-found'>> {
  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'unpublish' })
    if (!locked.ok) return locked
    if (locked.value.version !== baseVersion) return { ok: false, reason: 'stale' }

    const { status } = await tx.post.findUniqueOrThrow({ where: { id }, select: { status: true } })
    const change = await withdraw(tx, actor, id)
    await audit(tx, actor, { action: status === 'scheduled' ? 'post.unschedule' : 'post.unpublish', id })
    return { ok: true, value: { ...change, version: baseVersion } }
  }, PATIENT)
}
