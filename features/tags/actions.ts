'use server'

import { searchTags } from '#features/drafts/data.ts'
import { action } from '#features/session/action.ts'
import { createTag } from './mutations.ts'
import { tagInput, tagQuery } from './schema.ts'

// A tag opens no page before a published text carries it: nothing to expire here.
export const createTagAction = action({ input: tagInput, may: 'tag.create' }, async ({ actor, input }) => {
  const created = await createTag(actor, input.name)
  if (!created.ok) return created
  const { id, name } = created.value
  return { ok: true as const, tag: { id, name } }
})

export const searchTagsAction = action({ input: tagQuery, may: 'desk.use' }, async ({ actor, input }) => ({
  ok: true as const,
  tags: await searchTags(actor, input.query)
}))
