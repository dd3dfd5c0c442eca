import 'server-only'
import { getPublication } from '#features/publication/data.ts'
import { db } from '#lib/db.ts'
import { readLanguage } from './tag.ts'

/**
 * The languages of texts that are not in the publication's, by id: what their
 * writer chose, else what the newest import from the site they came from says of
 * that site.
 */
export async function getLanguages(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()

  // The report of a run is long: only the newest of each site is opened.
  const [rows, publication] = await Promise.all([
    db().$queryRaw<{ id: string; language: string | null }[]>`
      WITH text AS MATERIALIZED (
        SELECT target_id AS id, source FROM import_record WHERE target_kind = 'post' AND target_id = ANY(${ids}::uuid[])
      ), claim AS MATERIALIZED (
        SELECT site.source, run.report->>'otherLanguage' AS language
        FROM (SELECT DISTINCT source FROM text) AS site
        JOIN import_run run ON run.id = (
          SELECT id FROM import_run WHERE source = site.source AND state = 'done' ORDER BY started_at DESC LIMIT 1)
      )
      SELECT post.id, coalesce(nullif(post.language, ''), claim.language) AS language
      FROM post LEFT JOIN text ON text.id = post.id LEFT JOIN claim ON claim.source = text.source
      WHERE post.id = ANY(${ids}::uuid[])`,
    getPublication()
  ])
  return new Map(
    rows.flatMap(({ id, language }) => {
      const tag = readLanguage(language, publication.language)
      return tag === null ? [] : [[id, tag] as const]
    })
  )
}
