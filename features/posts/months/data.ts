import 'server-only'
import { db } from '#lib/db.ts'
import { publishedInSql } from '../data.ts'
import type { MonthCount } from '../published.ts'

/** Articles a month, in the calendar of this zone, newest first. */
export async function getPublishedMonths(timeZone: string): Promise<MonthCount[]> {
  return db().$queryRaw<MonthCount[]>`
    SELECT extract(year FROM published_at AT TIME ZONE ${timeZone})::int AS year,
           extract(month FROM published_at AT TIME ZONE ${timeZone})::int AS month,
           count(*)::int AS count
    FROM post
    WHERE kind = 'post' AND ${publishedInSql('post')}
    GROUP BY 1, 2
    ORDER BY 1 DESC, 2 DESC`
}
