import 'server-only'
import { hashToken } from '#features/session/data.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { PreviewLinkView } from './schema.ts'

/** Neither revoked nor over, of a text that is not in the trash. */
function liveLinks(): Prisma.PreviewLinkWhereInput {
  return { revokedAt: null, expiresAt: { gt: new Date() }, post: { status: { not: 'trashed' } } }
}

/** The links to one text that work now, newest first. */
export async function getLiveLinks(queries: Queries, postId: string): Promise<PreviewLinkView[]> {
  const rows = await queries.previewLink.findMany({
    where: { ...liveLinks(), postId },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      createdAt: true,
      expiresAt: true,
      createdBy: { select: { person: { select: { name: true } } } }
    }
  })
  return rows.map(({ id, createdAt, expiresAt, createdBy }) => ({
    id,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    createdBy: createdBy?.person.name ?? null
  }))
}

/**
 * Which text a token opens; null for one that is over, revoked or made up: one look by its hash, which takes the same
 * time for all of them.
 */
export async function findLinkedText(token: string): Promise<string | null> {
  const link = await db().previewLink.findFirst({
    where: { ...liveLinks(), tokenHash: hashToken(token) },
    select: { postId: true }
  })
  return link?.postId ?? null
}
