import 'server-only'
import { mediaIdsOf } from '#features/editor/document/validate.ts'
import { getMediaViews } from '#features/media/data.ts'
import type { Queries } from '#lib/db.ts'
import type { Attempt, SaveResult } from '../schema.ts'
import { workingCopyOf, workingCopySelect } from '../working-copy.ts'

/** The answer that this very save got when it was written; null when it never was. */
export async function findReceipt(tx: Queries, postId: string, attempt: Attempt): Promise<SaveResult | null> {
  const { clientId, seq } = attempt
  const receipt = await tx.saveReceipt.findUnique({ where: { postId_clientId: { postId, clientId } } })
  if (receipt?.seq !== seq) return null
  return { ok: true, version: receipt.version, savedAt: receipt.savedAt.toISOString() }
}

/** The version that stands in the way of a save, whole: the writer's page unites it with theirs. */
export async function staleAnswer(tx: Queries, id: string): Promise<SaveResult> {
  const post = await tx.post.findUniqueOrThrow({
    where: { id },
    select: {
      ...workingCopySelect,
      version: true,
      updatedAt: true,
      draft: { include: { savedBy: { select: { person: { select: { name: true } } } } } }
    }
  })
  const draft = workingCopyOf(post)
  const mediaIds = [...mediaIdsOf(draft.doc), ...(draft.featuredMediaId ? [draft.featuredMediaId] : [])]

  return {
    ok: false,
    reason: 'stale',
    version: post.version,
    savedAt: (post.draft?.savedAt ?? post.updatedAt).toISOString(),
    savedBy: post.draft?.savedBy?.person.name ?? null,
    draft,
    tags: await tx.tag.findMany({ where: { id: { in: draft.tagIds } }, select: { id: true, name: true } }),
    media: await getMediaViews(mediaIds, tx)
  }
}
