'use server'

import { refresh, updateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { announceExpiry } from '#features/publication/expiry.ts'
import { action } from '#features/session/action.ts'
import { deleteMediaFiles } from '../mutations.ts'
import { searchMedia } from './data.ts'
import { changeMedia, deleteMedia } from './mutations.ts'
import { mediaDeletion, mediaInput, mediaSearch } from './schema.ts'

async function expire(names: string[]): Promise<void> {
  for (const name of names) updateTag(name)
  await announceExpiry(names)
}

export const changeMediaAction = action({ input: mediaInput, may: 'media.change' }, async ({ actor, input }) => {
  const changed = await changeMedia(actor, input)
  if (!changed.ok) return changed

  await expire(changed.value.names)
  refresh()
  return { ok: true as const }
})

export const deleteMediaAction = action({ input: mediaDeletion, may: 'media.delete' }, async ({ actor, input }) => {
  const deleted = await deleteMedia(actor, { id: input.id, confirmed: input.confirmed === 'yes' })
  if (!deleted.ok) return deleted

  const { names, before } = deleted.value
  await expire(names)
  // Last: no page that shows it is left.
  if (before !== null) await deleteMediaFiles([before])
  redirect('/desk/media?deleted=1')
})

export const searchMediaAction = action({ input: mediaSearch, may: 'media.upload' }, async ({ input }) => ({
  ok: true as const,
  ...(await searchMedia(input))
}))
