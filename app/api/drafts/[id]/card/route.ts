import { z } from 'zod'
import { getDraftPreview } from '#features/drafts/preview/data.ts'
import { drawArticleCard } from '#features/seo/card/load.ts'
import { getActor } from '#features/session/auth.ts'

/** The card of a working copy, as networks will show it once it is published; for those who may read it at the desk. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const actor = await getActor()
  const preview = actor && z.uuid().safeParse(id).success ? await getDraftPreview(actor, id) : null
  if (!preview) return new Response(null, { status: 404 })

  const card = await drawArticleCard(preview.article.post)
  return new Response(new Uint8Array(card), {
    headers: { 'content-type': 'image/png', 'cache-control': 'private, no-store' }
  })
}
