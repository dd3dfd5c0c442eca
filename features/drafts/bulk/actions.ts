'use server'

import { refresh } from 'next/cache'
import { tagsOfAppearances } from '#features/posts/constants.ts'
import { expireInAction } from '#features/publication/expire-names.ts'
import { action } from '#features/session/action.ts'
import { readListQuery } from '../list-query.ts'
import { getDraftIds } from '../listing/data.ts'
import { BULK_LIMIT } from './constants.ts'
import { changeMany } from './mutations.ts'
import { bulkInput, wholeListInput } from './schema.ts'

export const bulkAction = action({ input: bulkInput, may: 'desk.use' }, async ({ actor, input }) => {
  const { operation, ids, confirmed } = input
  if (operation === 'delete' && !confirmed) return { ok: true as const, step: 'confirm' as const, ids }

  const changed = await changeMany(actor, input)
  if (!changed.ok) return changed

  const { report, changes } = changed.value
  await expireInAction(changes.flatMap(({ before, after }) => tagsOfAppearances(before, after)))
  refresh()
  return { ok: true as const, step: 'done' as const, report }
})

export const chooseListAction = action({ input: wholeListInput, may: 'desk.use' }, async ({ actor, input }) => ({
  ok: true as const,
  ids: await getDraftIds(actor, readListQuery(input.kind, input.fields), BULK_LIMIT)
}))
