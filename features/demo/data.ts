import 'server-only'
import type { JsonNode } from '#features/editor/document/json.ts'
import { mediaIdsOf } from '#features/editor/document/validate.ts'
import type { Queries } from '#lib/db.ts'

/** What texts refer to without a foreign key: ids inside documents and working copies. */
export type InUse = { tagIds: string[]; categoryIds: string[]; seriesIds: string[]; mediaIds: string[] }

/** Terms and demonstration media that the remaining texts name, in what is published, in working copies and in history. */
export async function readInUse(tx: Queries): Promise<InUse> {
  const drafts = await tx.draft.findMany({
    select: { tagIds: true, categoryIds: true, seriesId: true, featuredMediaId: true, doc: true }
  })
  const shown = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id::text AS id
    FROM media m
    WHERE m.is_demo AND (
      EXISTS (SELECT 1 FROM post p WHERE p.media_ids @> ARRAY[m.id])
      OR EXISTS (SELECT 1 FROM revision r WHERE position(m.id::text IN r.doc::text) > 0)
    )`

  return {
    tagIds: drafts.flatMap((draft) => draft.tagIds),
    categoryIds: drafts.flatMap((draft) => draft.categoryIds),
    seriesIds: drafts.flatMap((draft) => draft.seriesId ?? []),
    mediaIds: [
      ...shown.map((row) => row.id),
      ...drafts.flatMap((draft) => draft.featuredMediaId ?? []),
      ...drafts.flatMap((draft) => mediaIdsOf(draft.doc as unknown as JsonNode))
    ]
  }
}
