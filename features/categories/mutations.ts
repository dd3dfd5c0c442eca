import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import { slugify } from '#lib/slug.ts'
import { CATEGORY_LEVELS } from './constants.ts'
import type { CategoryInput } from './schema.ts'

type Category = { id: string; name: string; path: string }

/**
 * The category of this name at this place of the tree: the one that has its address already ("Été"
 * and "ete" are one), else a new one.
 * @throws AppError `forbidden`
 */
export async function createCategory(
  actor: Actor,
  { name, parentId }: CategoryInput
): Promise<Outcome<Category, 'invalid-input' | 'not-found'>> {
  if (!may(actor, 'category.create')) throw new AppError('forbidden')

  const slug = slugify(name)
  // "/category/a/page/2" is the second page of "a".
  if (slug === '' || slug === 'page') return { ok: false, reason: 'invalid-input' }

  const parent = parentId && (await db().category.findUnique({ where: { id: parentId }, select: { path: true } }))
  if (parentId && !parent) return { ok: false, reason: 'not-found' }
  const path = parent ? `${parent.path}/${slug}` : slug
  if (path.split('/').length > CATEGORY_LEVELS) return { ok: false, reason: 'invalid-input' }

  // Of several at once the database lets one in (ON CONFLICT DO NOTHING); an upsert would make the others fail.
  await db().category.createMany({ data: [{ name, slug, path, parentId }], skipDuplicates: true })
  const select = { id: true, name: true, path: true }
  return { ok: true, value: await db().category.findUniqueOrThrow({ where: { path }, select }) }
}
