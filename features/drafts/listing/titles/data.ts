import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { PostKind, PostStatus } from '#prisma/generated/enums.ts'
import { mayDraft } from '../../policy.ts'
import { foundBy } from '../found.ts'

/** A text to go to. */
export type DraftTitle = { id: string; title: string; kind: PostKind; status: PostStatus; path: string }

const titleSelect = {
  id: true,
  kind: true,
  status: true,
  trashedFrom: true,
  title: true,
  draft: { select: { title: true } },
  authors: { select: { personId: true } }
} satisfies Prisma.PostSelect

/** Texts outside of the trash whose title has these words, those last touched first; without words the last touched. */
export async function getDraftTitles(actor: AccountActor, words: string, most: number): Promise<DraftTitle[]> {
  const search = await foundBy(db(), words, { titlesOnly: true })
  const own = may(actor, 'post.read')
    ? Prisma.sql`true`
    : Prisma.sql`p.id IN (SELECT post_id FROM post_author WHERE person_id = ${actor.personId}::uuid)`
  const of = (kind: PostKind) => Prisma.sql`
    (SELECT p.id, p.updated_at FROM post p
    WHERE p.kind = ${kind}::"PostKind" AND p.status <> 'trashed' AND ${own}
      AND ${search ? Prisma.sql`p.id IN (SELECT id FROM found)` : Prisma.sql`true`}
    ORDER BY p.updated_at DESC, p.id DESC LIMIT ${most})`
  const ids = await db().$queryRaw<{ id: string }[]>`
    ${search ? Prisma.sql`WITH found AS MATERIALIZED (${search})` : Prisma.empty}
    SELECT id FROM (${of('post')} UNION ALL ${of('page')}) AS both_kinds
    ORDER BY updated_at DESC, id DESC LIMIT ${most}`

  const rows = await db().post.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, select: titleSelect })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap(({ id }) => byId.get(id) ?? []).map((row) => toTitle(actor, row))
}

function toTitle(actor: AccountActor, row: Prisma.PostGetPayload<{ select: typeof titleSelect }>): DraftTitle {
  const own = row.authors.some(({ personId }) => personId === actor.personId)
  const writes = mayDraft(actor, 'save', { status: row.status, trashedFrom: row.trashedFrom, own })
  const path = `/desk/posts/${row.id}${writes ? '' : '/preview'}`
  return { id: row.id, title: row.draft?.title ?? row.title, kind: row.kind, status: row.status, path }
}
