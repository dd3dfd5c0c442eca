import 'server-only'
import type { Queries } from '#lib/db.ts'
import type { Attempt, SaveResult } from '../schema.ts'

/** The answer that this very save got when it was written; null when it never was. */
export async function findReceipt(tx: Queries, postId: string, attempt: Attempt): Promise<SaveResult | null> {
  const { clientId, seq } = attempt
  const receipt = await tx.saveReceipt.findUnique({ where: { postId_clientId: { postId, clientId } } })
  if (receipt?.seq !== seq) return null
  return { ok: true, version: receipt.version, savedAt: receipt.savedAt.toISOString() }
}

/** Whose version stands in the way of a save, and since when. */
export async function staleAnswer(tx: Queries, id: string): Promise<SaveResult> {
  const post = await tx.post.findUniqueOrThrow({
    where: { id },
    select: {
      version: true,
      updatedAt: true,
      draft: { select: { savedAt: true, savedBy: { select: { person: { select: { name: true } } } } } }
    }
  })
  return {
    ok: false,
    reason: 'stale',
    version: post.version,
    savedAt: (post.draft?.savedAt ?? post.updatedAt).toISOString(),
    savedBy: post.draft?.savedBy?.person.name ?? null
  }
}
