import 'server-only'
import { db } from '#lib/db.ts'

/** Scheduled texts whose hour has come, the longest due first. */
export async function findDue(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM post
    WHERE status = 'scheduled' AND coalesce(scheduled_at, published_at) <= now()
    ORDER BY coalesce(scheduled_at, published_at), id`
  return rows.map(({ id }) => id)
}
