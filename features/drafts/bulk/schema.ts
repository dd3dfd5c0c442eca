import { z } from 'zod'
import type { PostStatus } from '#prisma/generated/enums.ts'
import type { PublishReason } from '../schema.ts'
import { BOX_PREFIX, BULK_LIMIT } from './constants.ts'

export const OPERATIONS = [
  'publish',
  'unpublish',
  'addTag',
  'removeTag',
  'addCategory',
  'feature',
  'unfeature',
  'trash',
  'restore',
  'delete'
] as const
export type Operation = (typeof OPERATIONS)[number]

/** What a form sends: boxes that are ticked, by the ids in their names. */
function fromForm(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || 'ids' in given) return given

  const entries = Object.entries(given)
  const ids = entries.flatMap(([name]) => (name.startsWith(BOX_PREFIX) ? [name.slice(BOX_PREFIX.length)] : []))
  return { ...Object.fromEntries(entries.filter(([name]) => !name.startsWith(BOX_PREFIX))), ids }
}

export const bulkInput = z.preprocess(
  fromForm,
  z.strictObject({
    operation: z.enum(OPERATIONS),
    ids: z.array(z.uuid()).min(1).max(BULK_LIMIT),
    /** Name of a tag, for the operations that need one. */
    tag: z.string().max(200).default(''),
    /** Id of a category. */
    category: z.union([z.uuid(), z.literal('')]).default(''),
    /** Deleting for good is asked for twice. */
    confirmed: z.literal('yes').optional()
  })
)
export type BulkInput = z.output<typeof bulkInput>

/** The address of a list, all of which is meant. */
export const wholeListInput = z.strictObject({
  kind: z.enum(['post', 'page']),
  fields: z.record(z.string().max(20), z.string().max(1_000))
})

export type BulkReason = PublishReason | 'unchanged' | 'too-many-terms' | 'failed'

export type BulkItem = { id: string; title: string }
export type BulkRefusal = BulkItem & { reason: BulkReason }
/** What became of each text. */
export type BulkReport = { operation: Operation; done: BulkItem[]; refused: BulkRefusal[] }

/** What may be done with a list in this state. */
export function operationsIn(state: PostStatus | undefined): Operation[] {
  const inTrash = (one: Operation) => one === 'restore' || one === 'delete'
  return OPERATIONS.filter((one) => inTrash(one) === (state === 'trashed'))
}
