'use server'

import { expireInAction } from '#features/publication/expire-names.ts'
import { action } from '#features/session/action.ts'
import { describeMedia } from './mutations.ts'
import { mediaDefaults } from './schema.ts'

/** Anybody at the desk may ask; which pictures are theirs to describe, the mutation knows. */
export const describeMediaAction = action({ input: mediaDefaults, may: 'media.change' }, async ({ actor, input }) => {
  const described = await describeMedia(actor, input)
  if (!described.ok) return described

  const { media, names } = described.value
  await expireInAction(names)
  return { ok: true as const, media }
})
