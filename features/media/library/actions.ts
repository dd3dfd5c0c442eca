'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { expireInAction } from '#features/publication/expire-names.ts'
import { action } from '#features/session/action.ts'
import { deleteMediaFiles } from '../mutations.ts'
import { searchMedia } from './data.ts'
import { changeMedia, deleteMedia } from './mutations.ts'
import { mediaDeletion, mediaInput, mediaSearch } from './schema.ts'

export const changeMediaAction = action({ input: mediaInput, may: 'media.change' }, async ({ actor, input }) => {
  const changed = await changeMedia(actor, input)
  if (!changed.ok) return changed

  await expireInAction(changed.value.names)
  refresh()
  return { ok: true as const }
})

export const deleteMediaAction = action({ input: mediaDeletion, may: 'media.delete' }, async ({ actor, input }) => {
  const deleted = await deleteMedia(actor, { id: input.id, confirmed: input.confirmed === 'yes' })
  if (!deleted.ok) return deleted

  const { names, before } = deleted.value
  await expireInAction(names)
  // Last: no page that shows it is left.
  if (before !== null) await deleteMediaFiles([before])
  redirect('/desk/media?deleted=1')
})

export const searchMediaAction = action({ input: mediaSearch, may: 'media.upload' }, async ({ input }) => ({
  ok: true as const,
  ...(await searchMedia(input))
}))
