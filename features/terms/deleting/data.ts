import 'server-only'
import { isPublishedAddress } from '#features/posts/standing.ts'
import type { Target } from '#features/redirects/mutations.ts'
import { normalisePath } from '#features/redirects/path.ts'
import { db } from '#lib/db.ts'

/**
 * What readers find at an address of the publication, as a redirect names it: a row where there is one, so that the
 * redirect follows it when it moves. Null when they find nothing there.
 */
export async function getTargetAt(address: string): Promise<Target | null> {
  const path = address.startsWith('/') && !address.startsWith('//') ? normalisePath(address) : null
  if (path === null || !(await isPublishedAddress(path))) return null

  const [, kind, key = ''] = /^\/(tag|category|series|author)\/(.+)$/.exec(path) ?? []
  return (kind ? await rowAt(kind, key) : await textAt(path.slice(1))) ?? { toPath: path }
}

async function rowAt(kind: string, key: string): Promise<Target | null> {
  const id = { select: { id: true } } as const
  if (kind === 'tag') {
    const row = await db().tag.findUnique({ where: { slug: key }, ...id })
    return row && { tagId: row.id }
  }
  if (kind === 'category') {
    const row = await db().category.findUnique({ where: { path: key }, ...id })
    return row && { categoryId: row.id }
  }
  if (kind === 'series') {
    const row = await db().series.findUnique({ where: { slug: key }, ...id })
    return row && { seriesId: row.id }
  }
  const row = await db().person.findUnique({ where: { handle: key }, ...id })
  return row && { personId: row.id }
}

async function textAt(slug: string): Promise<Target | null> {
  const row = await db().post.findUnique({ where: { slug }, select: { id: true } })
  return row && { postId: row.id }
}
