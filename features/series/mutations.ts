import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import { slugify } from '#lib/slug.ts'

type Series = { id: string; name: string; slug: string }

/**
 * The series of this name: the one that has its slug already ("L’été" and "l'ete" are one), else a new one.
 * @throws AppError `forbidden`
 */
export async function createSeries(actor: Actor, name: string): Promise<Outcome<Series, 'invalid-input'>> {
  if (!may(actor, 'series.create')) throw new AppError('forbidden')

  const slug = slugify(name)
  if (slug === '') return { ok: false, reason: 'invalid-input' }

  // Of several at once the database lets one in (ON CONFLICT DO NOTHING); an upsert would make the others fail.
  await db().series.createMany({ data: [{ name, slug }], skipDuplicates: true })
  const select = { id: true, name: true, slug: true }
  const value = await db().series.findUniqueOrThrow({ where: { slug }, select })
  return { ok: true, value }
}
