import 'server-only'
import { accountIdOf, audit, loadFor, lockFor, PATIENT } from '#features/drafts/mutations.ts'
import { notify, type Told } from '#features/notices/mutations.ts'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { settleRemarks } from './closing/mutations.ts'
import type { RemarkView } from './schema.ts'

type Versioned = { id: string; baseVersion: number }
type Refused = 'stale' | 'forbidden' | 'not-found'
type Moved = { version: number; told: Told }

/** Hands a draft to the editors, who are told. What it came back with last time is dealt with. */
export async function submitForReview(
  actor: Actor,
  { id, baseVersion }: Versioned
): Promise<Outcome<Moved, Refused | 'already-submitted'>> {
  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'submit' })
    if (!locked.ok) {
      const isTwice = locked.reason === 'forbidden' && (await statusOf(tx, id)) === 'in_review'
      return isTwice ? { ok: false, reason: 'already-submitted' } : locked
    }
    if (locked.value.version !== baseVersion) return { ok: false, reason: 'stale' }

    await tx.post.update({ where: { id }, data: { status: 'in_review' }, select: { id: true } })
    await settleRemarks(tx, id)
    await audit(tx, actor, { action: 'post.submit', id })
    const told = await notify(tx, { kind: 'submitted', postId: id, actor, to: 'editors' })
    return { ok: true, value: { version: baseVersion, told } }
  }, PATIENT)
}

/** Gives a submitted text back to its authors, who are told why. */
export async function returnDraft(
  actor: Actor,
  { id, baseVersion, reason }: Versioned & { reason: string }
): Promise<Outcome<Moved & { remark: RemarkView }, Refused | 'not-in-review'>> {
  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'return' })
    if (!locked.ok) {
      const isLate = locked.reason === 'forbidden' && may(actor, 'post.return')
      return isLate ? { ok: false, reason: 'not-in-review' } : locked
    }
    if (locked.value.version !== baseVersion) return { ok: false, reason: 'stale' }

    await tx.post.update({ where: { id }, data: { status: 'draft' }, select: { id: true } })
    // One open remark at a time: the newest says what is to be done.
    await settleRemarks(tx, id)
    const remark = await write(tx, actor, { id, body: reason, resolvedAt: null })
    await audit(tx, actor, { action: 'post.return', id })
    const told = await notify(tx, { kind: 'returned', postId: id, actor, to: 'authors', body: reason })
    return { ok: true, value: { version: baseVersion, told, remark } }
  }, PATIENT)
}

/** Says something about a text to whoever works on it; it asks for nothing, so it is dealt with when it is said. */
export async function addRemark(
  actor: Actor,
  { id, body }: { id: string; body: string }
): Promise<Outcome<RemarkView, 'not-found' | 'forbidden'>> {
  return db().$transaction(async (tx) => {
    const loaded = await loadFor(tx, actor, { id, action: 'read' })
    if (!loaded.ok) return loaded
    return { ok: true, value: await write(tx, actor, { id, body, resolvedAt: new Date() }) }
  })
}

type Remark = { id: string; body: string; resolvedAt: Date | null }

async function write(tx: Queries, actor: Actor, { id, body, resolvedAt }: Remark): Promise<RemarkView> {
  const note = await tx.editorialNote.create({
    data: { postId: id, authorName: actor.name, accountId: accountIdOf(actor), body, resolvedAt },
    select: { id: true, createdAt: true }
  })
  return { id: note.id, by: actor.name, at: note.createdAt.toISOString(), body }
}

async function statusOf(tx: Queries, id: string): Promise<string | null> {
  const post = await tx.post.findUnique({ where: { id }, select: { status: true } })
  return post?.status ?? null
}
