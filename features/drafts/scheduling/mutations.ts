import 'server-only'
import { notify, type Told } from '#features/notices/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { audit, type Change, lockFor, PATIENT, timeZoneOf } from '../mutations.ts'
import { hashReaderPassword, readershipOf, withFreeSlug } from '../publishing/mutations.ts'
import { checkRelease, databaseNow, type Released, release, releaseSelect } from '../publishing/release.ts'
import { withdraw } from '../publishing/withdraw.ts'
import type { PublishReason, ScheduleInput } from '../schema.ts'
import { momentOf } from './moment.ts'

const SCHEDULER: Actor = { kind: 'system', name: 'scheduler' }

type Scheduled = { version: number; scheduledAt: Date }

/**
 * Plans the publication of whatever the working copy will be at a date and time of the publication's zone; once more,
 * it moves there. What would keep it from being published now is said now. For texts that readers don't have yet.
 */
export async function scheduleDraft(actor: Actor, input: ScheduleInput): Promise<Outcome<Scheduled, PublishReason>> {
  const { id, baseVersion, local, visibility } = input
  const hash = await hashReaderPassword(input.password)
  if (!hash.ok) return hash

  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'publish' })
    if (!locked.ok) return locked
    if (locked.value.version !== baseVersion) return { ok: false, reason: 'stale' }

    const post = await tx.post.findUniqueOrThrow({ where: { id }, select: { ...releaseSelect, passwordHash: true } })
    if (post.status === 'published' || post.status === 'private') return { ok: false, reason: 'forbidden' }

    const moment = momentOf(local, await timeZoneOf(tx))
    if (!moment) return { ok: false, reason: 'no-date' }
    if (moment.instant <= (await databaseNow(tx))) return { ok: false, reason: 'past' }
    const readership = readershipOf(visibility, hash.value ?? post.passwordHash)
    if (!readership) return { ok: false, reason: 'password-missing' }
    const checked = await checkRelease(tx, id, post)
    if (!checked.ok) return checked

    const scheduledAt = moment.instant
    const { passwordHash } = readership
    const scheduledById = actor.kind === 'account' ? actor.accountId : null
    const data = { status: 'scheduled' as const, scheduledAt, scheduledById, passwordHash }
    await tx.post.update({ where: { id }, data, select: { id: true } })
    await audit(tx, actor, { action: 'post.schedule', id })
    return { ok: true, value: { version: baseVersion, scheduledAt } }
  }, PATIENT)
}

/** `none`: it is not scheduled (any more), or its hour has not come. */
export type Run =
  | { kind: 'none' }
  | { kind: 'published'; change: Released }
  | { kind: 'failed'; change: Change; reason: PublishReason; told: Told }

/**
 * Publishes a scheduled text whose hour has come, with the date that was chosen. The row's lock and its status decide:
 * of all who try, at once or one after the other, one publishes. What can't be published becomes a draft again, and
 * whoever scheduled it is told why.
 */
export async function publishScheduled(id: string): Promise<Run> {
  const run = await withFreeSlug<Run>(() => db().$transaction((tx) => publishLocked(tx, id), PATIENT))
  return run.ok ? run.value : db().$transaction((tx) => giveUpLocked(tx, id, run.reason), PATIENT)
}

async function publishLocked(tx: Queries, id: string): Promise<Outcome<Run, PublishReason>> {
  const due = await lockDue(tx, id)
  if (!due) return { ok: true, value: { kind: 'none' } }

  const released = await release(tx, due.actor, { id, baseVersion: due.version, at: due.at })
  return released.ok ? { ok: true, value: { kind: 'published', change: released.value } } : released
}

async function giveUpLocked(tx: Queries, id: string, reason: PublishReason): Promise<Run> {
  const due = await lockDue(tx, id)
  if (!due) return { kind: 'none' }

  const change = await withdraw(tx, due.actor, id)
  await audit(tx, due.actor, { action: 'post.schedule-failed', id })
  const to = due.scheduledById === null ? 'authors' : [due.scheduledById]
  const told = await notify(tx, { kind: 'schedule_failed', postId: id, actor: SCHEDULER, to, body: reason })
  return { kind: 'failed', change, reason, told }
}

type Due = { version: number; at: Date; scheduledById: string | null; actor: Actor }

/** A scheduled text whose hour has come, its row locked; null for any other. */
async function lockDue(tx: Queries, id: string): Promise<Due | null> {
  const [row] = await tx.$queryRaw<{ version: number; at: Date; scheduled_by_id: string | null }[]>`
    SELECT version, coalesce(scheduled_at, published_at) AS at, scheduled_by_id FROM post
    WHERE id = ${id}::uuid AND status = 'scheduled' AND coalesce(scheduled_at, published_at) <= now()
    FOR UPDATE`
  if (!row) return null

  const { version, at, scheduled_by_id: scheduledById } = row
  return { version, at, scheduledById, actor: await schedulerOf(tx, scheduledById) }
}

/**
 * The account that scheduled it, in whose name it is published: the right was asked when the hour was chosen. Texts
 * of an import, and of accounts that are gone, are published by the scheduler itself.
 */
async function schedulerOf(tx: Queries, accountId: string | null): Promise<Actor> {
  const account =
    accountId &&
    (await tx.account.findUnique({
      where: { id: accountId },
      select: { id: true, personId: true, role: true, email: true, person: { select: { name: true } } }
    }))
  if (!account) return SCHEDULER

  const { id, personId, role, email, person } = account
  return { kind: 'account', accountId: id, personId, role, email, name: person.name, language: 'fr' }
}
