import 'server-only'
import { redirectAll, redirectFrom } from '#features/redirects/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { branchOf, moveBranch } from '../branch.ts'
import { archivePath, type TermKind } from '../constants.ts'
import { audit, lockTerms, mustManage, PATIENT, type TermRow, type TermsChanged, targetOf } from '../rows.ts'

type Wish = { kind: TermKind; ids: string[]; into: string }

/**
 * Makes one term of several: texts and working copies that carry any of `ids` carry `into` in its place, once, and
 * the addresses of `ids`, like those that led to them, lead to `into`. What hangs below a category moves below `into`.
 * @throws AppError `forbidden`
 */
export async function mergeTerms(
  actor: Actor,
  { kind, ids, into }: Wish
): Promise<Outcome<TermsChanged & { merged: number }, 'not-found' | 'invalid-input' | 'term-parent'>> {
  mustManage(actor)
  const from = [...new Set(ids)].filter((id) => id !== into)
  if (from.length === 0) return { ok: false, reason: 'invalid-input' }

  return db().$transaction(async (tx) => {
    const rows = await lockTerms(tx, kind, [...from, into])
    const kept = rows.get(into)
    const old = from.flatMap((id) => rows.get(id) ?? [])
    if (!kept || old.length < from.length) return { ok: false, reason: 'not-found' }
    if (kind === 'category' && old.some((row) => kept.key.startsWith(`${row.key}/`))) {
      return { ok: false, reason: 'term-parent' }
    }

    const keys = [kept.key]
    // From the leaves up: a child that is chosen too is merged before its parent is.
    for (const row of old.sort((one, other) => other.key.length - one.key.length)) {
      keys.push(...(await mergeOne(tx, kind, { from: row.id, into })))
      await audit(tx, actor, { kind, what: 'merge', id: into, detail: { name: row.name, slug: row.key } })
    }
    return { ok: true, value: { kind, keys: [...new Set(keys)], merged: old.length } }
  }, PATIENT)
}

type Pair = { from: string; into: string }

/** @returns the slugs or paths that changed. */
async function mergeOne(tx: Queries, kind: TermKind, pair: Pair): Promise<string[]> {
  const { from, into } = pair
  const keys = kind === 'category' ? await moveChildren(tx, pair) : []
  const old = (await lockTerms(tx, kind, [from])).get(from)
  if (!old) return keys

  await moveTexts(tx, kind, pair)
  await moveDrafts(tx, kind, pair)
  await redirectAll(targetOf(kind, from), targetOf(kind, into), tx)
  await tx.importRecord.updateMany({ where: { targetKind: kind, targetId: from }, data: { targetId: into } })
  await tx.$executeRaw`DELETE FROM ${Prisma.raw(kind)} WHERE id = ${from}::uuid`
  await redirectFrom(archivePath(kind, old.key), targetOf(kind, into), tx)
  return [...keys, old.key]
}

/** What hangs below one category hangs below the other; where both have a child of one address, those become one. */
async function moveChildren(tx: Queries, { from, into }: Pair): Promise<string[]> {
  const keys: string[] = []
  for (;;) {
    const tree = await lockTerms(tx, 'category', [])
    const kept = tree.get(into)
    const child = [...tree.values()].find((row) => row.parentId === from)
    if (!kept || !child) return keys

    const twin = [...tree.values()].find((row) => row.key === `${kept.key}/${child.slug}`)
    keys.push(...(twin ? await mergeOne(tx, 'category', { from: child.id, into: twin.id }) : await move(child, kept)))

    async function move(row: TermRow, { key, id }: TermRow): Promise<string[]> {
      const to = { path: `${key}/${row.slug}`, slug: row.slug, parentId: id }
      return moveBranch(tx, branchOf(tree.values(), row), to)
    }
  }
}

async function moveTexts(tx: Queries, kind: TermKind, { from, into }: Pair): Promise<void> {
  if (kind === 'series') {
    await tx.$executeRaw`UPDATE post SET series_id = ${into}::uuid WHERE series_id = ${from}::uuid`
    return
  }
  if (kind === 'tag') await keepPlaces(tx, { from, into })

  const [links, id] = [Prisma.raw(`post_${kind}`), Prisma.raw(`${kind}_id`)]
  await tx.$executeRaw`
    UPDATE ${links} moved SET ${id} = ${into}::uuid WHERE ${id} = ${from}::uuid
      AND NOT EXISTS (SELECT 1 FROM ${links} WHERE post_id = moved.post_id AND ${id} = ${into}::uuid)`
}

/** Where an article carries both tags, the one kept stands at the place of whichever came first. */
async function keepPlaces(tx: Queries, { from, into }: Pair): Promise<void> {
  await tx.$executeRaw`
    UPDATE post_tag kept SET position = old.position FROM post_tag old
    WHERE old.tag_id = ${from}::uuid AND kept.tag_id = ${into}::uuid
      AND kept.post_id = old.post_id AND old.position < kept.position`
}

async function moveDrafts(tx: Queries, kind: TermKind, { from, into }: Pair): Promise<void> {
  if (kind === 'series') {
    await tx.$executeRaw`UPDATE draft SET series_id = ${into}::uuid WHERE series_id = ${from}::uuid`
    return
  }

  const ids = Prisma.raw(`${kind}_ids`)
  await tx.$executeRaw`
    UPDATE draft SET ${ids} = (
      SELECT array_agg(id ORDER BY place) FROM (
        SELECT id, min(place) AS place
        FROM unnest(array_replace(${ids}, ${from}::uuid, ${into}::uuid)) WITH ORDINALITY AS one(id, place)
        GROUP BY id
      ) AS once
    )
    WHERE ${from}::uuid = ANY(${ids})`
}
