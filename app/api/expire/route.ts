import { timingSafeEqual } from 'node:crypto'
import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { keyFor } from '#lib/secret.ts'

const names = z.array(z.string().min(1).max(256)).max(500)

/** Drops cached pages by name. For the server itself: it proves that it knows the key. */
export async function POST(request: Request): Promise<Response> {
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${keyFor('expiry')}`)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return new Response(null, { status: 404 })

  const parsed = names.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return new Response(null, { status: 400 })

  for (const name of parsed.data) revalidateTag(name, { expire: 0 })
  return new Response(null, { status: 204 })
}
