import type { Permission } from '#features/roles/policy.ts'
import type { Operation } from './schema.ts'

/** What the role must reach for an operation to be offered; whether it reaches a text is asked text by text. */
export const NEEDED: Record<Operation, Permission> = {
  publish: 'post.publish',
  unpublish: 'post.unpublish',
  addTag: 'post.save',
  removeTag: 'post.save',
  addCategory: 'post.save',
  feature: 'post.feature',
  unfeature: 'post.feature',
  trash: 'post.trash',
  restore: 'post.restore',
  delete: 'post.delete'
}
