import 'server-only'
import { db } from '#lib/db.ts'
import { genericTarget, type Subject, splitSuffix, withSuffix } from './generic.ts'
import { normalisePath, oldAddress, remainingQuery } from './path.ts'
import { originalUpload } from './uploads.ts'

export type RedirectAnswer = { kind: 'redirect'; to: string } | { kind: 'gone' } | null

/** First segments below which there never was a page of an old site. */
const OURS = new Set(['_next', 'api', 'media', 'desk', 'sign-in', 'sign-out', 'claim', 'healthz', 'readyz'])

type Row = {
  gone: boolean
  to_path: string | null
  post_slug: string | null
  tag_slug: string | null
  category_path: string | null
  handle: string | null
  series_slug: string | null
  hash: string | null
  width: number | null
  is_live: boolean
}

/**
 * Where an address that is none of ours leads today: one hop to the present
 * address, "gone" for what was deleted, null when nobody knows it (or when it
 * is a living page of ours). One query, or none. `path` is encoded, as requested.
 */
export async function resolveRedirect(path: string, query: URLSearchParams | string = ''): Promise<RedirectAnswer> {
  const params = typeof query === 'string' ? new URLSearchParams(query) : query
  const first = path.split('/').find(Boolean) ?? ''
  if (OURS.has(first)) return null

  const asked = oldAddress(path, params)
  if (!asked) return null
  const fixed = genericTarget(asked.key, params)
  if (fixed) return redirectTo(fixed.path, remainingQuery(params, fixed.consumed, fixed.renamed))
  if (asked.key === '/') return null

  const { base, suffix } = splitSuffix(asked.key)
  const subject = await findSubject(base)
  if (subject === 'gone') return { kind: 'gone' }
  if (subject === 'live' && suffix === '') return null

  const target = withSuffix(subject === 'live' ? { kind: 'page', path: base } : subject, { base, suffix })
  if (target === null || target === normalisePath(path)) return null
  return redirectTo(target, remainingQuery(params, asked.consumed))
}

function redirectTo(path: string, query: string): RedirectAnswer {
  return { kind: 'redirect', to: `${encodeURI(path)}${query}` }
}

/** What stands at an address, by the table of redirects, or by the slug at the end of a dated one. */
async function findSubject(base: string): Promise<Subject | 'gone' | 'live' | null> {
  const keys = [base, ...originalUpload(base)]
  const slug = /^\/([^/]+)$/.exec(base)?.[1] ?? ''
  const dated = /^\/\d{4}\/\d{2}(?:\/\d{2})?\/([^/]+)$/.exec(base)?.[1] ?? ''

  const rows = await db().$queryRaw<Row[]>`
    SELECT r.gone, r.to_path, p.slug AS post_slug, t.slug AS tag_slug, c.path AS category_path, a.handle,
      s.slug AS series_slug, m.hash, (m.variants->-1->>'width')::int AS width, false AS is_live
    FROM redirect r
    LEFT JOIN post p ON p.id = r.post_id AND p.status = 'published' AND p.published_at <= now() AND p.password_hash IS NULL
    LEFT JOIN tag t ON t.id = r.tag_id
    LEFT JOIN category c ON c.id = r.category_id
    LEFT JOIN person a ON a.id = r.person_id
    LEFT JOIN series s ON s.id = r.series_id
    LEFT JOIN media m ON m.id = r.media_id AND m.state = 'ready'
    WHERE r.from_path = ANY(${keys})
    UNION ALL
    SELECT false, null, slug, null, null, null, null, null, null, slug = ${slug}
    FROM post WHERE slug IN (${slug}, ${dated}) AND status = 'published' AND published_at <= now() AND password_hash IS NULL`

  if (rows.some((row) => row.is_live)) return 'live'
  for (const row of rows) {
    const subject = subjectOf(row)
    if (subject) return subject
  }
  return null
}

function subjectOf(row: Row): Subject | 'gone' | null {
  if (row.gone) return 'gone'
  if (row.to_path !== null) return { kind: 'page', path: row.to_path }
  if (row.post_slug !== null) return { kind: 'page', path: `/${row.post_slug}` }
  if (row.tag_slug !== null) return { kind: 'archive', path: `/tag/${row.tag_slug}` }
  if (row.category_path !== null) return { kind: 'archive', path: `/category/${row.category_path}` }
  if (row.handle !== null) return { kind: 'archive', path: `/author/${row.handle}` }
  if (row.series_slug !== null) return { kind: 'archive', path: `/series/${row.series_slug}` }
  if (row.hash !== null && row.width !== null) return { kind: 'page', path: `/media/${row.hash}/${row.width}.webp` }
  return null
}
