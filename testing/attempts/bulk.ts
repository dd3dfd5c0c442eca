import { changeMany } from '#features/drafts/bulk/mutations.ts'
import type { BulkInput, Operation } from '#features/drafts/bulk/schema.ts'
import type { Permission } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { buildCategory, buildTag } from '../builders.ts'
import { type Attempt, atLarge, type State } from './attempt.ts'
import { LIVE, onText, type Text, TRASHED } from './text.ts'

const REFUSALS = ['forbidden', 'not-found']

/** True when the one text of the order was changed. */
async function order(actor: AccountActor, wish: Omit<BulkInput, 'tag' | 'category'> & Partial<BulkInput>) {
  const changed = await changeMany(actor, { tag: '', category: '', ...wish })
  if (!changed.ok) return changed

  const { done, refused } = changed.value.report
  const odd = refused.find(({ reason }) => !REFUSALS.includes(reason))
  if (odd) throw new Error(`Refused for another reason: ${odd.reason}.`)
  return done.length === 1
}

async function carryTag({ id }: Text): Promise<void> {
  const tag = await buildTag('Budget')
  await db().draft.update({ where: { postId: id }, data: { tagIds: [tag.id] } })
}

let categoryId = ''

async function makeCategory(): Promise<void> {
  categoryId = (await buildCategory('Quartiers')).id
}

function operation(operation: Operation, permission: Permission, states: State[]): Attempt {
  return onText({ of: 'bulkAction', permission, states }, (actor, { id }) => order(actor, { operation, ids: [id] }))
}

/** What is done to many texts, each operation for itself. */
export const BULK: Attempt[] = [
  operation('publish', 'post.publish', LIVE),
  operation('unpublish', 'post.unpublish', ['scheduled', 'published', 'private']),
  operation('feature', 'post.feature', LIVE),
  operation('unfeature', 'post.feature', LIVE),
  operation('trash', 'post.trash', LIVE),
  operation('restore', 'post.restore', TRASHED),
  operation('delete', 'post.delete', TRASHED),
  onText(
    { of: 'bulkAction', permission: 'post.save', states: LIVE, beside: () => buildTag('Climat') },
    (actor, { id }) => order(actor, { operation: 'addTag', ids: [id], tag: 'Climat' })
  ),
  onText({ of: 'bulkAction', permission: 'post.save', states: LIVE, beside: carryTag }, (actor, { id }) =>
    order(actor, { operation: 'removeTag', ids: [id], tag: 'Budget' })
  ),
  onText({ of: 'bulkAction', permission: 'post.save', states: LIVE, beside: makeCategory }, (actor, { id }) =>
    order(actor, { operation: 'addCategory', ids: [id], category: categoryId })
  ),
  atLarge('bulkAction', 'tag.create', async () => {
    const name = `Mot ${crypto.randomUUID()}`
    return async (actor) => {
      const changed = await changeMany(actor, {
        operation: 'addTag',
        ids: [crypto.randomUUID()],
        tag: name,
        category: ''
      })
      return changed.ok
    }
  })
]
