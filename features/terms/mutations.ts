import 'server-only'
import { CATEGORY_LEVELS } from '#features/categories/constants.ts'
import { createCategory } from '#features/categories/mutations.ts'
import { forgetRedirect, redirectFrom } from '#features/redirects/mutations.ts'
import { createSeries } from '#features/series/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import { createTag } from '#features/tags/mutations.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { slugify } from '#lib/slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { branchOf, moveBranch } from './branch.ts'
import { archivePath, type TermKind } from './constants.ts'
import { audit, isTaken, lockTerms, mustManage, PATIENT, type TermRow, type TermsChanged, targetOf } from './rows.ts'
import type { NewTerm, PlaceReason, TermChange, TermReason } from './schema.ts'

/**
 * Makes a term that is not there yet, whatever its case and accents.
 * @throws AppError `forbidden`
 */
export async function createTerm(
  actor: Actor,
  { kind, name, parentId }: NewTerm
): Promise<Outcome<{ id: string }, TermReason | PlaceReason>> {
  mustManage(actor)
  const slug = slugify(name)
  if (slug === '') return { ok: false, reason: 'term-letters' }
  if (kind === 'category' && slug === 'page') return { ok: false, reason: 'term-slug' }

  const parent = parentId && (await db().category.findUnique({ where: { id: parentId }, select: { path: true } }))
  if (parentId && !parent) return { ok: false, reason: 'not-found' }
  const key = parent ? `${parent.path}/${slug}` : slug
  if (key.split('/').length > CATEGORY_LEVELS) return { ok: false, reason: 'term-deep' }
  if ((await hasKey(kind, key)) || (await hasName(db(), { kind, name, parentId, id: null }))) {
    return { ok: false, reason: 'term-exists' }
  }

  const made = await make(actor, { kind, name, parentId })
  return made.ok ? { ok: true, value: { id: made.value.id } } : { ok: false, reason: 'term-letters' }
}

function make(actor: Actor, { kind, name, parentId }: NewTerm) {
  if (kind === 'category') return createCategory(actor, { name, parentId })
  return kind === 'tag' ? createTag(actor, name) : createSeries(actor, name)
}

async function hasKey(kind: TermKind, key: string): Promise<boolean> {
  const column = Prisma.raw(kind === 'category' ? 'path' : 'slug')
  const rows = await db().$queryRaw<unknown[]>`SELECT 1 FROM ${Prisma.raw(kind)} WHERE ${column} = ${key}`
  return rows.length > 0
}

type Named = { kind: TermKind; name: string; parentId: string | null; id: string | null }

/** Whether another term is called so, case and accents aside: of categories, one beside it. */
async function hasName(queries: Queries, { kind, name, parentId, id }: Named): Promise<boolean> {
  const beside = kind === 'category' ? Prisma.sql`parent_id IS NOT DISTINCT FROM ${parentId}::uuid` : Prisma.sql`true`
  const rows = await queries.$queryRaw<unknown[]>`
    SELECT 1 FROM ${Prisma.raw(kind)}
    WHERE unaccent(lower(name)) = unaccent(lower(${name})) AND id IS DISTINCT FROM ${id}::uuid AND ${beside} LIMIT 1`
  return rows.length > 0
}

/**
 * Changes all that is said of a term. Where its address changes, the old one leads to it, and those of all below a
 * category too.
 * @throws AppError `forbidden`
 */
export async function changeTerm(
  actor: Actor,
  change: TermChange
): Promise<Outcome<TermsChanged, TermReason | PlaceReason>> {
  mustManage(actor)
  const { kind, id, name } = change
  const slug = slugify(change.slug.trim() || name)
  if (slugify(name) === '') return { ok: false, reason: 'term-letters' }
  if (slug === '' || (kind === 'category' && slug === 'page')) return { ok: false, reason: 'term-slug' }

  try {
    return await db().$transaction(async (tx) => {
      const rows = await lockTerms(tx, kind, [id])
      const before = rows.get(id)
      if (!before) return { ok: false, reason: 'not-found' }

      const parentId = kind === 'category' ? change.parentId : null
      const isNew = name !== before.name || parentId !== before.parentId
      if (isNew && (await hasName(tx, { kind, name, parentId, id }))) return { ok: false, reason: 'term-exists' }

      const place =
        kind === 'category' ? placeFor(rows, before, { slug, parentId }) : { ok: true as const, value: slug }
      if (!place.ok) return place
      const keys = await moveTo(tx, { kind, before, rows, key: place.value, slug, parentId })
      await describe(tx, change)
      await audit(tx, actor, { kind, what: 'change', id, detail: { name: before.name, slug: before.key } })
      return { ok: true, value: { kind, keys: [...new Set(keys)] } }
    }, PATIENT)
  } catch (error) {
    if (isTaken(error)) return { ok: false, reason: 'term-slug-taken' }
    throw error
  }
}

type Place = { slug: string; parentId: string | null }

/** The path of a category at this place of the tree, or why it can't stand there. */
function placeFor(
  tree: Map<string, TermRow>,
  before: TermRow,
  { slug, parentId }: Place
): Outcome<string, TermReason | PlaceReason> {
  const parent = parentId === null ? null : tree.get(parentId)
  if (parent === undefined) return { ok: false, reason: 'not-found' }

  const branch = branchOf(tree.values(), before)
  if (branch.some((row) => row.id === parentId)) return { ok: false, reason: 'term-parent' }

  const path = parent ? `${parent.key}/${slug}` : slug
  const isTakenBy = [...tree.values()].some((row) => row.key === path && row.id !== before.id)
  if (isTakenBy) return { ok: false, reason: 'term-slug-taken' }

  const levels = (key: string) => key.split('/').length
  const deepest = Math.max(...branch.map((row) => levels(row.key))) - levels(before.key) + levels(path)
  // Trees of old publications may be deeper: they stay as they are.
  if (deepest > CATEGORY_LEVELS && levels(path) > levels(before.key)) return { ok: false, reason: 'term-deep' }
  return { ok: true, value: path }
}

type Move = Place & { kind: TermKind; before: TermRow; rows: Map<string, TermRow>; key: string }

/** @returns the slugs or paths before and after. */
async function moveTo(tx: Queries, { kind, before, rows, key, slug, parentId }: Move): Promise<string[]> {
  if (kind === 'category') {
    const branch = branchOf(rows.values(), before)
    return moveBranch(tx, branch, { path: key, slug, parentId })
  }

  const [where, data] = [{ id: before.id }, { slug }]
  await (kind === 'tag' ? tx.tag.update({ where, data }) : tx.series.update({ where, data }))
  await forgetRedirect(archivePath(kind, slug), tx)
  if (slug !== before.key) await redirectFrom(archivePath(kind, before.key), targetOf(kind, before.id), tx)
  return [before.key, slug]
}

async function describe(tx: Queries, change: TermChange): Promise<void> {
  const { kind, id, name, description, archiveStyle } = change
  const [where, said] = [{ id }, { name, description, archiveStyle }]
  if (kind === 'category') {
    await tx.category.update({ where, data: said })
    return
  }

  // Pictures may have been deleted since the form was opened.
  const image = change.imageId && (await tx.media.findUnique({ where: { id: change.imageId }, select: { id: true } }))
  const data = { ...said, imageId: image ? image.id : null }
  await (kind === 'tag' ? tx.tag.update({ where, data }) : tx.series.update({ where, data }))
}
