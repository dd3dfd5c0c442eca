import 'server-only'
import { markGone } from '#features/redirects/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { TRASH_DAYS } from '../constants.ts'
import { audit, type Change, lockFor, PATIENT, timeZoneOf } from '../mutations.ts'
import { appearanceOf, appearanceSelect } from '../publishing/appearance.ts'

const deletedSelect = { ...appearanceSelect, trashedFrom: true, passwordHash: true } satisfies Prisma.PostSelect
type Deleted = Prisma.PostGetPayload<{ select: typeof deletedSelect }>

/**
 * Deletes a text of the trash for good, its history and comments with it. Where
 * readers once found it, at its last address and those before, they are told
 * that it is gone (410); what was never public leaves no trace.
 */
export async function deleteForever(actor: Actor, id: string): Promise<Outcome<Change, 'forbidden' | 'not-found'>> {
  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'delete' })
    if (!locked.ok) return locked

    const timeZone = await timeZoneOf(tx)
    const post = await tx.post.findUniqueOrThrow({ where: { id }, select: deletedSelect })
    if (wasPublic(post)) await leaveWord(tx, post)
    await tx.post.delete({ where: { id }, select: { id: true } })
    await audit(tx, actor, { action: 'post.delete', id })

    const before = appearanceOf(post, timeZone)
    return { ok: true, value: { before, after: before } }
  }, PATIENT)
}

const SCHEDULER: Actor = { kind: 'system', name: 'scheduler' }

/** Deletes for good what has been in the trash for longer than a text stays there; returns what changed. */
export async function emptyOldTrash(now = new Date()): Promise<Change[]> {
  const before = new Date(now.getTime() - TRASH_DAYS * 86_400_000)
  const where = { status: 'trashed' as const, trashedAt: { lt: before } }
  const posts = await db().post.findMany({ where, select: { id: true } })
  const changes: Change[] = []

  for (const { id } of posts) {
    // One that can't be deleted keeps no other from it, nor their pages in the cache.
    const deleted = await deleteForever(SCHEDULER, id).catch((error) => {
      console.error(`Text ${id} of the trash could not be deleted.`, error)
      return null
    })
    if (deleted?.ok) changes.push(deleted.value)
  }
  return changes
}

/** The date is kept when a text is taken back from readers: a draft that has one was public. */
function wasPublic({ publishedAt, passwordHash, trashedFrom }: Deleted): boolean {
  if (publishedAt === null || publishedAt > new Date() || passwordHash !== null) return false
  return trashedFrom !== 'private' && trashedFrom !== 'scheduled'
}

async function leaveWord(tx: Queries, { id, slug }: Deleted): Promise<void> {
  await tx.redirect.updateMany({ where: { postId: id }, data: { postId: null, gone: true } })
  if (slug !== null) await markGone(`/${slug}`, tx)
}
