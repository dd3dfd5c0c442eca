import 'server-only'
import type { Target } from '#features/redirects/mutations.ts'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import type { Queries } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { TermKind } from './constants.ts'

// What the writes of all kinds of terms share: rows that are locked while they change, and the record of it.

export type TermRow = { id: string; name: string; slug: string; key: string; parentId: string | null }

/** Archives that look different now, by slug or path; articles and lists carry the same names. */
export type TermsChanged = { kind: TermKind; keys: string[] }

/** As many articles as a large tag has are moved at once. */
export const PATIENT = { maxWait: 15_000, timeout: 60_000 } as const

/** @throws AppError `forbidden` */
export function mustManage(actor: Actor): void {
  if (!may(actor, 'term.manage')) throw new AppError('forbidden')
}

/**
 * Those of the ids that are there, by id. Locked in the order of their ids, so that two merges at once wait for each
 * other instead of failing; of categories the whole tree is, for a branch moves with all that hangs on it.
 */
export async function lockTerms(tx: Queries, kind: TermKind, ids: string[]): Promise<Map<string, TermRow>> {
  const rows =
    kind === 'category'
      ? await tx.$queryRaw<TermRow[]>`
          SELECT id, name, slug, path AS key, parent_id AS "parentId" FROM category ORDER BY id FOR UPDATE`
      : await tx.$queryRaw<TermRow[]>`
          SELECT id, name, slug, slug AS key, NULL::uuid AS "parentId" FROM ${Prisma.raw(kind)}
          WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

/** What an address leads to that leads to this term. */
export function targetOf(kind: TermKind, id: string): Target {
  if (kind === 'tag') return { tagId: id }
  return kind === 'category' ? { categoryId: id } : { seriesId: id }
}

/** A row that the database refused because another has its address. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  // 23505 is unique_violation (PostgreSQL, appendix A), as a query in SQL reports it.
  return error.code === 'P2002' || (error.code === 'P2010' && JSON.stringify(error.meta ?? {}).includes('23505'))
}

type Happened = { kind: TermKind; what: 'create' | 'change' | 'merge' | 'delete'; id: string; detail: object }

export async function audit(tx: Queries, actor: Actor, { kind, what, id, detail }: Happened): Promise<void> {
  const accountId = actor.kind === 'account' ? actor.accountId : null
  await tx.auditEvent.create({
    data: { accountId, actor: actor.name, action: `${kind}.${what}`, subjectKind: kind, subjectId: id, detail }
  })
}
