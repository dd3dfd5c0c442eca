import { loadCard } from '#features/seo/card/load.ts'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each card at its first visit. */
export function generateStaticParams() {
  return []
}

/** `/card/{slug}.png`: what a link to an article shows where it is shared. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const card = await loadCard((await params).file)
  if (!card) return new Response(null, { status: 404 })

  return new Response(new Uint8Array(card), { headers: { 'content-type': 'image/png' } })
}
