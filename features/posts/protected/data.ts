import 'server-only'
import { db } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { isReservedSlug } from '../constants.ts'
import { getPublishedOpened, publishedOnly } from '../data.ts'
import type { PublishedPost } from '../published.ts'
import { isKeyOf } from './key.ts'

/** What readers may know of a text behind a password: its name and that it is there. */
export type ProtectedPost = { id: string; slug: string; title: string }

function behindPassword(): Prisma.PostWhereInput {
  return { ...publishedOnly(), passwordHash: { not: null } }
}

/** The text behind a password at this address, or null. */
export async function getPublishedProtected(slug: string): Promise<ProtectedPost | null> {
  if (isReservedSlug(slug)) return null

  const row = await db().post.findFirst({
    where: { ...behindPassword(), slug },
    select: { id: true, slug: true, title: true }
  })
  return row && { ...row, slug: row.slug ?? slug }
}

/** What a password is held against; never shown. */
export async function getPublishedLock(id: string): Promise<{ slug: string; passwordHash: string } | null> {
  const row = await db().post.findFirst({
    where: { ...behindPassword(), id },
    select: { slug: true, passwordHash: true }
  })
  return row?.slug && row.passwordHash ? { slug: row.slug, passwordHash: row.passwordHash } : null
}

/** The text itself, for whoever has the key that its present password gave; null for everybody else. */
export async function getPublishedUnlocked(id: string, key: string): Promise<PublishedPost | null> {
  const lock = await getPublishedLock(id)
  return lock && isKeyOf(key, { id, ...lock }) ? getPublishedOpened(id, lock.passwordHash) : null
}
