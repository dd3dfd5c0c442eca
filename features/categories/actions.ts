'use server'

import { action } from '#features/session/action.ts'
import { createCategory } from './mutations.ts'
import { categoryInput } from './schema.ts'

// A category opens no page before a published text is filed in it: nothing to expire here.
export const createCategoryAction = action(
  { input: categoryInput, may: 'category.create' },
  async ({ actor, input }) => {
    const created = await createCategory(actor, input)
    if (!created.ok) return created
    const { id, name } = created.value
    return { ok: true as const, category: { id, name } }
  }
)
