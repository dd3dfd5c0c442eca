import 'server-only'
import { db } from '#lib/db.ts'

/** Texts indexed in one statement. */
const AT_ONCE = 500

/** Indexes texts that were written with `parution.search` set to "later". */
export async function refreshSearch(postIds: string[]): Promise<void> {
  if (postIds.length > 0) await db().$executeRaw`SELECT search_refresh(${postIds}::uuid[])`
}

/**
 * Indexes published texts that are not: an import that was killed may leave some.
 * @returns how many there were.
 */
export async function refreshMissing(): Promise<number> {
  for (let count = 0; ; ) {
    const rows = await db().$queryRaw<{ id: string }[]>`
      SELECT p.id FROM post p
      WHERE p.status = 'published' AND p.password_hash IS NULL
        AND NOT EXISTS (SELECT FROM post_search s WHERE s.post_id = p.id)
      LIMIT ${AT_ONCE}`
    if (rows.length === 0) return count

    await refreshSearch(rows.map(({ id }) => id))
    count += rows.length
  }
}
