import 'server-only'
import { redirectFrom } from '#features/redirects/mutations.ts'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import { lockAccounts } from '../accounts/mutations.ts'
import { auditPerson } from '../bylines/mutations.ts'
import type { HandOver } from '../bylines/schema.ts'

/** As many texts as somebody wrote in ten years change hands at once. */
const PATIENT = { maxWait: 15_000, timeout: 60_000 } as const

/** How many texts changed hands, and the handles whose pages show something else now. */
export type HandedOver = { count: number; handles: string[] }

/**
 * Hands all texts of somebody over, whatever their state: the other signs in their place (co-authors stay), or
 * beside them, after everybody.
 * @throws AppError `forbidden`
 */
export async function handOver(
  actor: Actor,
  { from, to, as }: HandOver
): Promise<Outcome<HandedOver, 'not-found' | 'same'>> {
  if (!may(actor, 'people.manage')) throw new AppError('forbidden')
  if (from === to) return { ok: false, reason: 'same' }

  return db().$transaction(async (tx) => {
    const people = await lockPeople(tx, [from, to])
    const [old, other] = [people.get(from), people.get(to)]
    if (!old || !other) return { ok: false, reason: 'not-found' }

    await lockTexts(tx, from)
    const count = as === 'replace' ? await replaceAuthor(tx, { from, to }) : await addAuthor(tx, { from, to })
    await auditPerson(tx, actor, { action: 'person.hand-over', id: from, detail: { to, as, count } })
    return { ok: true, value: { count, handles: [old.handle, other.handle] } }
  }, PATIENT)
}

/**
 * Makes one byline of two that are the same person: texts, old addresses and an account, if only one has one, go to
 * `into`; `from` disappears, and its address leads to the other.
 * @throws AppError `forbidden`
 */
export async function mergePeople(
  actor: Actor,
  { from, into }: { from: string; into: string }
): Promise<Outcome<HandedOver, 'not-found' | 'same' | 'two-accounts'>> {
  if (!may(actor, 'people.manage')) throw new AppError('forbidden')
  if (from === into) return { ok: false, reason: 'same' }

  return db().$transaction(async (tx) => {
    await lockAccounts(tx)
    const people = await lockPeople(tx, [from, into])
    const [old, kept] = [people.get(from), people.get(into)]
    if (!old || !kept) return { ok: false, reason: 'not-found' }
    if ((await tx.account.count({ where: { personId: { in: [from, into] } } })) > 1) {
      return { ok: false, reason: 'two-accounts' }
    }

    await lockTexts(tx, from)
    const count = await replaceAuthor(tx, { from, to: into })
    await tx.account.updateMany({ where: { personId: from }, data: { personId: into } })
    await tx.invitation.updateMany({ where: { personId: from }, data: { personId: into } })
    await tx.redirect.updateMany({ where: { personId: from }, data: { personId: into } })
    await tx.importRecord.updateMany({
      where: { targetKind: 'person', targetId: from },
      data: { targetId: into }
    })
    await keepWords(tx, { from, into })
    await tx.person.delete({ where: { id: from } })
    await redirectFrom(`/author/${old.handle}`, { personId: into }, tx)
    await auditPerson(tx, actor, { action: 'person.merge', id: into, detail: { name: old.name, handle: old.handle } })
    return { ok: true, value: { count, handles: [old.handle, kept.handle] } }
  }, PATIENT)
}

type Person = { id: string; name: string; handle: string }
type Pair = { from: string; to: string }

/** In the order of their ids, so that two changes at once wait for each other instead of failing. */
async function lockPeople(tx: Queries, ids: string[]): Promise<Map<string, Person>> {
  const rows = await tx.$queryRaw<Person[]>`
    SELECT id, name, handle FROM person WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

/** Whoever changes the authors of one of them waits. */
async function lockTexts(tx: Queries, personId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM post WHERE id IN (SELECT post_id FROM post_author WHERE person_id = ${personId}::uuid)
    ORDER BY id FOR UPDATE`
}

/** Where both have signed, the one who stays stands at the place of whichever came first. */
async function replaceAuthor(tx: Queries, { from, to }: Pair): Promise<number> {
  await tx.$executeRaw`
    UPDATE post_author kept SET position = old.position FROM post_author old
    WHERE old.person_id = ${from}::uuid AND kept.person_id = ${to}::uuid
      AND kept.post_id = old.post_id AND old.position < kept.position`
  const moved = await tx.$executeRaw`
    UPDATE post_author moved SET person_id = ${to}::uuid WHERE person_id = ${from}::uuid
      AND NOT EXISTS (SELECT 1 FROM post_author WHERE post_id = moved.post_id AND person_id = ${to}::uuid)`
  const { count } = await tx.postAuthor.deleteMany({ where: { personId: from } })
  return moved + count
}

async function addAuthor(tx: Queries, { from, to }: Pair): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO post_author (post_id, person_id, position)
    SELECT post_id, ${to}::uuid, max(position) + 1 FROM post_author
    WHERE post_id IN (SELECT post_id FROM post_author WHERE person_id = ${from}::uuid)
    GROUP BY post_id HAVING NOT bool_or(person_id = ${to}::uuid)`
}

/** What the one who stays has not said, the other said. */
async function keepWords(tx: Queries, { from, into }: { from: string; into: string }): Promise<void> {
  await tx.$executeRaw`
    UPDATE person kept SET
      bio = CASE WHEN kept.bio = '' THEN old.bio ELSE kept.bio END,
      url = coalesce(kept.url, old.url),
      links = CASE WHEN kept.links = '[]'::jsonb THEN old.links ELSE kept.links END,
      fediverse = CASE WHEN kept.fediverse = '' THEN old.fediverse ELSE kept.fediverse END,
      email = coalesce(kept.email, old.email),
      avatar_media_id = coalesce(kept.avatar_media_id, old.avatar_media_id)
    FROM person old WHERE old.id = ${from}::uuid AND kept.id = ${into}::uuid`
}
