import 'server-only'
import { publishedInSql } from '#features/posts/data.ts'
import { db } from '#lib/db.ts'
import { safeWebUrl } from '#lib/safe-url.ts'

/** Where a file that has not come in yet can be looked for; at least one is there. */
export type Meanwhile = {
  /** Its address on the web, from which it would have been taken. */
  source: string | null
  /** The page of ours that comes nearest to it. */
  within: string | null
}

type Row = { source_url: string | null; filename: string; slug: string | null }

/**
 * Where to go for a file that an import could not bring along: its old address;
 * the text that shows it, or to which it was attached; else a search for its
 * name. Null when it is there by now, or nothing is known of it.
 */
export async function getMeanwhile(mediaId: string): Promise<Meanwhile | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT m.source_url, m.filename, coalesce(
      (SELECT p.slug FROM post p WHERE p.media_ids @> ARRAY[m.id] AND ${publishedInSql('p')}
        ORDER BY p.published_at DESC, p.id LIMIT 1),
      (SELECT p.slug FROM import_record file
        JOIN import_record text ON text.source = file.source AND text.kind IN ('post', 'page')
          AND text.source_id = file.raw->>'parent'
        JOIN post p ON p.id = text.target_id AND ${publishedInSql('p')}
        WHERE file.target_kind = 'media' AND file.target_id = m.id LIMIT 1)) AS slug
    FROM media m WHERE m.id = ${mediaId}::uuid AND m.state = 'missing'`
  if (!row) return null

  const source = webAddress(row.source_url)
  const within = row.slug === null ? searchFor(row.filename) : `/${encodeURIComponent(row.slug)}`
  return source === null && within === null ? null : { source, within }
}

function webAddress(written: string | null): string | null {
  const address = safeWebUrl(written)
  if (address === null || !URL.canParse(address)) return null

  const { href, username, password } = new URL(address)
  return username === '' && password === '' ? href : null
}

/** "fete-du-port_2.jpg" is looked for as "fete du port 2". */
function searchFor(filename: string): string | null {
  const words = filename.replace(/\.[a-z0-9]{2,5}$/i, '').match(/[\p{L}\p{N}\p{M}]+/gu)
  return words && `/search?${new URLSearchParams({ q: words.join(' ') })}`
}
