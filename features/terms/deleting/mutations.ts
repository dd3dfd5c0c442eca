import 'server-only'
import { markGone, redirectAll, redirectFrom, type Target } from '#features/redirects/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { archivePath, type TermKind } from '../constants.ts'
import { audit, lockTerms, mustManage, PATIENT, type TermRow, type TermsChanged, targetOf } from '../rows.ts'
import { getTargetAt } from './data.ts'

/** `to`: the address of the publication to which theirs lead from then on; null: they answer that they are gone. */
type Wish = { kind: TermKind; ids: string[]; to: string | null }

/**
 * Deletes terms; the texts that carried them live on without. Categories under which others stand are refused,
 * unless those go too.
 * @throws AppError `forbidden`
 */
export async function deleteTerms(
  actor: Actor,
  { kind, ids, to }: Wish
): Promise<Outcome<TermsChanged & { deleted: number }, 'not-found' | 'term-target' | 'term-children'>> {
  mustManage(actor)
  const target = to === null ? ('gone' as const) : await getTargetAt(to)
  if (target === null || isAmong(target, kind, ids)) return { ok: false, reason: 'term-target' }

  return db().$transaction(async (tx) => {
    const rows = await lockTerms(tx, kind, ids)
    const chosen = ids.flatMap((id) => rows.get(id) ?? [])
    if (chosen.length === 0) return { ok: false, reason: 'not-found' }
    const isLeft = (row: TermRow) => row.parentId !== null && ids.includes(row.parentId) && !ids.includes(row.id)
    if ([...rows.values()].some(isLeft)) return { ok: false, reason: 'term-children' }

    // From the leaves up.
    for (const row of chosen.sort((one, other) => other.key.length - one.key.length)) {
      await deleteOne(tx, kind, { row, target })
      await audit(tx, actor, { kind, what: 'delete', id: row.id, detail: { name: row.name, slug: row.key } })
    }
    return { ok: true, value: { kind, keys: chosen.map(({ key }) => key), deleted: chosen.length } }
  }, PATIENT)
}

/** A redirect to what is about to be deleted leads nowhere. */
function isAmong(target: Target | 'gone', kind: TermKind, ids: string[]): boolean {
  return target !== 'gone' && ids.some((id) => JSON.stringify(targetOf(kind, id)) === JSON.stringify(target))
}

type One = { row: TermRow; target: Target | 'gone' }

async function deleteOne(tx: Queries, kind: TermKind, { row, target }: One): Promise<void> {
  const { id, key } = row
  await redirectAll(targetOf(kind, id), target, tx)
  // A second import makes it anew.
  await tx.importRecord.updateMany({ where: { targetKind: kind, targetId: id }, data: { targetId: null } })

  if (kind === 'series') await tx.draft.updateMany({ where: { seriesId: id }, data: { seriesId: null } })
  else {
    const ids = Prisma.raw(`${kind}_ids`)
    await tx.$executeRaw`UPDATE draft SET ${ids} = array_remove(${ids}, ${id}::uuid) WHERE ${id}::uuid = ANY(${ids})`
  }
  await tx.$executeRaw`DELETE FROM ${Prisma.raw(kind)} WHERE id = ${id}::uuid`

  const path = archivePath(kind, key)
  await (target === 'gone' ? markGone(path, tx) : redirectFrom(path, target, tx))
}
