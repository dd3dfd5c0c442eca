import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import { slugify } from '#lib/slug.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type Tag = { id: string; name: string; slug: string }

const select = { id: true, name: true, slug: true } satisfies Prisma.TagSelect

/**
 * The tag of this name: the one that has its slug already ("Été" and "ete" are one), else a new one.
 * @throws AppError `forbidden`
 */
export async function createTag(actor: Actor, name: string): Promise<Outcome<Tag, 'invalid-input'>> {
  if (!may(actor, 'tag.create')) throw new AppError('forbidden')

  const slug = slugify(name)
  if (slug === '') return { ok: false, reason: 'invalid-input' }

  // Of several at once the database lets one in (ON CONFLICT DO NOTHING); an upsert would make the others fail.
  await db().tag.createMany({ data: [{ name, slug }], skipDuplicates: true })
  const value = await db().tag.findUniqueOrThrow({ where: { slug }, select })
  return { ok: true, value }
}
