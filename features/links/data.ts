import 'server-only'
import { publishedInSql } from '#features/posts/data.ts'
import { resolveRedirect } from '#features/redirects/data.ts'
import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { siteUrl } from '#lib/env.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { pathOnSite } from './address.ts'
import type { LinkTarget } from './schema.ts'

const FOUND_AT_ONCE = 8

/**
 * Texts to link to, best first: those whose title holds the words, or the one at an address of ours
 * (a former one too). Without words, those last touched. Titles of working copies are searched and
 * shown only to those who may read them.
 */
export async function findLinkTargets(actor: AccountActor, typed: string): Promise<LinkTarget[]> {
  const query = typed.toWellFormed().replaceAll('\u0000', '').trim()
  const path = pathOnSite(query, siteUrl())
  if (path !== null) return findAt(actor, path)

  const place = Prisma.sql`position(${folded(Prisma.sql`${query}`)} IN ${folded(Prisma.sql`known.title`)})`
  return read(actor, {
    where: Prisma.sql`known.status <> 'trashed' AND known.title <> '' AND ${place} > 0`,
    order: Prisma.sql`${place} > 1, known.touched DESC`
  })
}

/** Without capitals and accents; whatever the apostrophe and the space. */
function folded(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`translate(unaccent(lower(${text})), ${'’\u00a0\u202f'}, ${"'  "})`
}

/** What is known of these texts, by id. Of those that are gone, or not for this actor: no title, no address. */
export async function describeLinkTargets(actor: AccountActor, ids: string[]): Promise<LinkTarget[]> {
  const found = await read(actor, {
    where: Prisma.sql`known.id = ANY(${ids}::uuid[]) AND known.status <> 'trashed'`,
    order: Prisma.sql`known.id`,
    limit: ids.length
  })
  return ids.map((id) => found.find((target) => target.id === id) ?? { id, title: '', kind: 'post', path: null })
}

/** The published text at an address, followed once where it leads elsewhere today. */
async function findAt(actor: AccountActor, path: string): Promise<LinkTarget[]> {
  const here = await atSlug(actor, path)
  if (here.length > 0) return here

  const [address = '', query = ''] = path.split('?')
  const answer = await resolveRedirect(address, query)
  return answer?.kind === 'redirect' ? atSlug(actor, answer.to) : []
}

async function atSlug(actor: AccountActor, path: string): Promise<LinkTarget[]> {
  const slug = slugIn(path)
  if (slug === null) return []
  return read(actor, { where: Prisma.sql`known.slug = ${slug}`, order: Prisma.sql`known.id` })
}

/** "budget" of "/budget/?a=b"; null for addresses of another form. */
function slugIn(path: string): string | null {
  const [, segment] = /^\/([^/?]+)\/?(?:\?|$)/.exec(path) ?? []

  try {
    return segment ? decodeURIComponent(segment) : null
  } catch {
    return null
  }
}

type Row = Omit<LinkTarget, 'path'> & { slug: string | null }
type Reading = { where: Prisma.Sql; order: Prisma.Sql; limit?: number }

/** The one read of this feature: published texts by what readers see of them, one's own by their working copy. */
async function read(actor: AccountActor, { where, order, limit = FOUND_AT_ONCE }: Reading): Promise<LinkTarget[]> {
  const readable = Prisma.sql`(${may(actor, 'post.read')} OR EXISTS (
    SELECT FROM post_author WHERE post_author.post_id = post.id AND post_author.person_id = ${actor.personId}::uuid))`
  const isPublished = publishedInSql('post')

  const rows = await db().$queryRaw<Row[]>`
    SELECT known.id, known.title, known.kind::text AS kind, known.slug
    FROM (
      SELECT post.id, post.kind, post.status, post.updated_at AS touched,
        CASE WHEN ${isPublished} THEN post.slug END AS slug,
        CASE WHEN ${isPublished} THEN post.title ELSE coalesce(draft.title, post.title) END AS title
      FROM post LEFT JOIN draft ON draft.post_id = post.id
      WHERE ${isPublished} OR ${readable}
    ) AS known
    WHERE ${where}
    ORDER BY ${order}
    LIMIT ${limit}`
  return rows.map(({ slug, ...target }) => ({ ...target, path: slug === null ? null : `/${slug}` }))
}
