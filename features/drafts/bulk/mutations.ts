import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { createTag } from '#features/tags/mutations.ts'
import { db } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import { slugify } from '#lib/slug.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { deleteForever } from '../deleting/mutations.ts'
import { featurePost } from '../featuring/mutations.ts'
import { type Filing, fileDraft } from '../filing/mutations.ts'
import { type Change, restorePost, trashPost } from '../mutations.ts'
import { mayDraft } from '../policy.ts'
import { publishDraft, unpublishDraft } from '../publishing/mutations.ts'
import type { BulkInput, BulkReason, BulkReport, Operation } from './schema.ts'

type Target = { id: string; version: number; title: string; isUnchanged: boolean }
type Term = { kind: Filing['kind']; id: string }
type Result = { report: BulkReport; changes: Change[] }

/**
 * Does one thing to many texts, each on its own: what can't be done to one, or fails with it, keeps no other from it.
 * Every right is asked on the row. The reasons `tag-missing` and `category-missing` are about the order itself.
 */
export async function changeMany(
  actor: Actor,
  order: BulkInput
): Promise<Outcome<Result, 'tag-missing' | 'category-missing'>> {
  const term = await termOf(actor, order)
  if (!term.ok) return term

  const report: BulkReport = { operation: order.operation, done: [], refused: [] }
  const changes: Change[] = []
  const targets = await targetsOf(actor, order.ids)
  for (const id of new Set(order.ids)) {
    const target = targets.get(id)
    const outcome = target ? await attempt(actor, { order, target, term: term.value }) : NOT_FOUND
    const title = target?.title ?? ''
    if (outcome.ok) {
      report.done.push({ id, title })
      changes.push(outcome.value)
    } else report.refused.push({ id, title, reason: outcome.reason })
  }
  return { ok: true, value: { report, changes } }
}

const targetSelect = {
  id: true,
  version: true,
  status: true,
  trashedFrom: true,
  title: true,
  draft: { select: { title: true } },
  authors: { select: { personId: true } }
} satisfies Prisma.PostSelect

const NOT_FOUND = { ok: false, reason: 'not-found' } as const
const UNCHANGED = { ok: false, reason: 'unchanged' } as const

/** Those that the actor may read: of others not even the title is told. */
async function targetsOf(actor: Actor, ids: string[]): Promise<Map<string, Target>> {
  const rows = await db().post.findMany({ where: { id: { in: ids } }, select: targetSelect })
  const readable = rows.filter(({ status, trashedFrom, authors }) => {
    const own = actor.kind === 'account' && authors.some(({ personId }) => personId === actor.personId)
    return mayDraft(actor, 'read', { status, trashedFrom, own })
  })
  return new Map(
    readable.map(({ id, version, status, title, draft }) => [
      id,
      { id, version, title: draft?.title ?? title, isUnchanged: status === 'published' && draft === null }
    ])
  )
}

type Attempt = { order: BulkInput; target: Target; term: Term | null }

async function attempt(actor: Actor, wish: Attempt): Promise<Outcome<Change, BulkReason>> {
  try {
    return await run(actor, wish)
  } catch (error) {
    if (error instanceof AppError && error.code === 'forbidden') return { ok: false, reason: 'forbidden' }

    console.error(`Text ${wish.target.id} could not be changed with others.`, error)
    return { ok: false, reason: 'failed' }
  }
}

function run(actor: Actor, { order, target, term }: Attempt): Promise<Outcome<Change, BulkReason>> {
  const { id, version: baseVersion } = target
  const file = (add: boolean) => fileTerm(actor, { id, term, add })
  const operations: Record<Operation, () => Promise<Outcome<Change, BulkReason>>> = {
    publish: () => publishChanged(actor, target),
    unpublish: () => unpublishDraft(actor, { id, baseVersion }),
    addTag: () => file(true),
    removeTag: () => file(false),
    addCategory: () => file(true),
    feature: () => featurePost(actor, { id, featured: true }),
    unfeature: () => featurePost(actor, { id, featured: false }),
    trash: () => trashPost(actor, id),
    restore: () => restorePost(actor, id),
    delete: () => deleteForever(actor, id)
  }
  return operations[order.operation]()
}

/** What readers have as it is would only get another date of change. */
async function publishChanged(actor: Actor, target: Target): Promise<Outcome<Change, BulkReason>> {
  if (target.isUnchanged) return UNCHANGED
  return publishDraft(actor, { id: target.id, baseVersion: target.version })
}

async function fileTerm(
  actor: Actor,
  { id, term, add }: { id: string; term: Term | null; add: boolean }
): Promise<Outcome<Change, BulkReason>> {
  if (term === null) return UNCHANGED
  return fileDraft(actor, { id, filing: { kind: term.kind, termId: term.id, add } })
}

/** The tag or category of the order; a tag to be added is made where the role may make one. */
async function termOf(
  actor: Actor,
  { operation, tag: name, category: id }: BulkInput
): Promise<Outcome<Term | null, 'tag-missing' | 'category-missing'>> {
  if (operation === 'addCategory') {
    const category = id === '' ? null : await db().category.findUnique({ where: { id }, select: { id: true } })
    return category
      ? { ok: true, value: { kind: 'category', id: category.id } }
      : { ok: false, reason: 'category-missing' }
  }
  if (operation !== 'addTag' && operation !== 'removeTag') return { ok: true, value: null }

  const known = await db().tag.findUnique({ where: { slug: slugify(name) }, select: { id: true } })
  if (known) return { ok: true, value: { kind: 'tag', id: known.id } }
  if (operation === 'removeTag' || !may(actor, 'tag.create')) return { ok: false, reason: 'tag-missing' }

  const created = await createTag(actor, name.toWellFormed().replaceAll('\u0000', '').trim())
  return created.ok ? { ok: true, value: { kind: 'tag', id: created.value.id } } : { ok: false, reason: 'tag-missing' }
}
