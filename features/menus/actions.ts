'use server'

import { refresh } from 'next/cache'
import { cacheTags } from '#features/posts/constants.ts'
import { expireInAction } from '#features/publication/expire-names.ts'
import { action } from '#features/session/action.ts'
import { searchMenuTargets } from './data.ts'
import { changeMenus } from './mutations.ts'
import { menusInput, targetQuery } from './schema.ts'

/** Menus stand on every page: all are dropped. */
export const saveMenusAction = action({ input: menusInput, may: 'settings.change' }, async ({ actor, input }) => {
  await changeMenus(actor, input)
  await expireInAction([cacheTags.publication])
  refresh()
  return { ok: true as const }
})

export const searchTargetsAction = action({ input: targetQuery, may: 'settings.change' }, async ({ actor, input }) => ({
  ok: true as const,
  targets: await searchMenuTargets(actor, input.query)
}))
