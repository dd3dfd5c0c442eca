import 'server-only'
import { isReservedSlug } from '#features/posts/constants.ts'
import type { Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { SLUG_LENGTH, slugify } from '#lib/slug.ts'

type Wish = { postId: string; typed: string; current: string | null; title: string }

/**
 * The slug that a post gets: what the writer typed, as it is or not at all; else the one it has; else
 * one made from the title, numbered when taken or reserved, which also keeps clear of old addresses.
 */
export async function chooseSlug(
  tx: Queries,
  { postId, typed, current, title }: Wish
): Promise<Outcome<string, 'slug-taken' | 'slug-reserved'>> {
  const wished = slugify(typed)
  if (wished === '' && current !== null) return { ok: true, value: current }

  if (wished !== '') {
    if (isReservedSlug(wished)) return { ok: false, reason: 'slug-reserved' }
    const holder = await tx.post.findUnique({ where: { slug: wished }, select: { id: true } })
    return holder && holder.id !== postId ? { ok: false, reason: 'slug-taken' } : { ok: true, value: wished }
  }

  // Room for a number at the end.
  const base = slugify(title, SLUG_LENGTH - 6) || 'article'
  // Texts of one title published at once take their numbers one after the other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${base}))`
  const [posts, redirects] = [
    await tx.post.findMany({ where: { slug: { startsWith: base }, id: { not: postId } }, select: { slug: true } }),
    await tx.redirect.findMany({ where: { fromPath: { startsWith: `/${base}` } }, select: { fromPath: true } })
  ]
  const taken = new Set([...posts.map((post) => post.slug), ...redirects.map(({ fromPath }) => fromPath.slice(1))])

  let slug = base
  for (let number = 2; taken.has(slug) || isReservedSlug(slug); number += 1) slug = `${base}-${number}`
  return { ok: true, value: slug }
}
