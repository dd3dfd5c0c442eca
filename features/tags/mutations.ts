import 'server-only'
import { forgetRedirect, redirectFrom } from '#features/redirects/mutations.ts'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import { slugify } from '#lib/slug.ts'
import { Prisma } from '#prisma/generated/client.ts'

type Tag = { id: string; name: string; slug: string }
/** Slugs whose archives, and whose articles, look different now. */
type Change = { slugs: string[] }

const select = { id: true, name: true, slug: true } satisfies Prisma.TagSelect

/** As many articles as a large tag has are moved at once. */
const PATIENT = { maxWait: 15_000, timeout: 60_000 } as const

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

/**
 * Makes one tag of two: articles and working copies that carry `from` carry
 * `into` in its place, once, and the address of `from`, like those that led to
 * it, leads to `into`.
 * @throws AppError `forbidden`
 */
export async function mergeTags(
  actor: Actor,
  { from, into }: { from: string; into: string }
): Promise<Outcome<Change, 'not-found' | 'invalid-input'>> {
  if (!may(actor, 'term.manage')) throw new AppError('forbidden')
  if (from === into) return { ok: false, reason: 'invalid-input' }

  return db().$transaction(async (tx) => {
    const tags = await lockTags(tx, [from, into])
    const [old, kept] = [tags.get(from), tags.get(into)]
    if (!old || !kept) return { ok: false, reason: 'not-found' }

    await moveArticles(tx, { from, into })
    await moveDrafts(tx, { from, into })
    await tx.redirect.updateMany({ where: { tagId: from }, data: { tagId: into } })
    await tx.importRecord.updateMany({ where: { targetKind: 'tag', targetId: from }, data: { targetId: into } })
    await tx.tag.delete({ where: { id: from } })
    await redirectFrom(`/tag/${old.slug}`, { tagId: into }, tx)
    await audit(tx, actor, { action: 'tag.merge', id: into, detail: { name: old.name, slug: old.slug } })
    return { ok: true, value: { slugs: [old.slug, kept.slug] } }
  }, PATIENT)
}

/**
 * Gives a tag another name and, with `slug`, another address, to which the old
 * one leads.
 * @throws AppError `forbidden`
 */
export async function renameTag(
  actor: Actor,
  { id, name, slug: typed }: { id: string; name: string; slug?: string }
): Promise<Outcome<Change, 'not-found' | 'invalid-input' | 'slug-taken'>> {
  if (!may(actor, 'term.manage')) throw new AppError('forbidden')
  const wished = typed === undefined ? null : slugify(typed)
  if (wished === '' || name.trim() === '') return { ok: false, reason: 'invalid-input' }

  try {
    return await db().$transaction(async (tx) => {
      const before = (await lockTags(tx, [id])).get(id)
      if (!before) return { ok: false, reason: 'not-found' }

      const slug = wished ?? before.slug
      await tx.tag.update({ where: { id }, data: { name: name.trim(), slug } })
      await forgetRedirect(`/tag/${slug}`, tx)
      if (slug !== before.slug) await redirectFrom(`/tag/${before.slug}`, { tagId: id }, tx)
      await audit(tx, actor, { action: 'tag.rename', id, detail: { name: before.name, slug: before.slug } })
      return { ok: true, value: { slugs: [...new Set([before.slug, slug])] } }
    }, PATIENT)
  } catch (error) {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    if (isTaken) return { ok: false, reason: 'slug-taken' }
    throw error
  }
}

/** In the order of their ids, so that two merges at once wait for each other instead of failing. */
async function lockTags(tx: Queries, ids: string[]): Promise<Map<string, Tag>> {
  const rows = await tx.$queryRaw<Tag[]>`
    SELECT id, name, slug FROM tag WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

type Pair = { from: string; into: string }

/** Where an article carries both, the one kept stands at the place of whichever came first. */
async function moveArticles(tx: Queries, { from, into }: Pair): Promise<void> {
  await tx.$executeRaw`
    UPDATE post_tag kept SET position = old.position FROM post_tag old
    WHERE old.tag_id = ${from}::uuid AND kept.tag_id = ${into}::uuid
      AND kept.post_id = old.post_id AND old.position < kept.position`
  await tx.$executeRaw`
    UPDATE post_tag moved SET tag_id = ${into}::uuid WHERE tag_id = ${from}::uuid
      AND NOT EXISTS (SELECT 1 FROM post_tag WHERE post_id = moved.post_id AND tag_id = ${into}::uuid)`
}

async function moveDrafts(tx: Queries, { from, into }: Pair): Promise<void> {
  await tx.$executeRaw`
    UPDATE draft SET tag_ids = (
      SELECT array_agg(id ORDER BY place) FROM (
        SELECT id, min(place) AS place
        FROM unnest(array_replace(tag_ids, ${from}::uuid, ${into}::uuid)) WITH ORDINALITY AS one(id, place)
        GROUP BY id
      ) AS once
    )
    WHERE ${from}::uuid = ANY(tag_ids)`
}

type Happened = { action: string; id: string; detail: { name: string; slug: string } }

async function audit(tx: Queries, actor: Actor, { action, id, detail }: Happened): Promise<void> {
  const accountId = actor.kind === 'account' ? actor.accountId : null
  await tx.auditEvent.create({
    data: { accountId, actor: actor.name, action, subjectKind: 'tag', subjectId: id, detail }
  })
}
