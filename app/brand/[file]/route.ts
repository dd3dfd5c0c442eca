import { loadBrandFile } from '#features/seo/brand/files.ts'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each file at its first visit. */
export function generateStaticParams() {
  return []
}

/** Icons, manifest and card of the publication, at the root: see the rewrites in next.config.mjs. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const file = await loadBrandFile((await params).file)
  if (!file) return new Response(null, { status: 404 })

  const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body)
  return new Response(body, { headers: { 'content-type': file.type } })
}
