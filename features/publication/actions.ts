'use server'

import { redirect } from 'next/navigation'
import { removeDemo } from '#features/demo/mutations.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { action } from '#features/session/action.ts'
import { nothing } from '#features/session/schema.ts'
import { expireInAction } from './expire-names.ts'
import { logoInput } from './logo.ts'
import { changeLogo, changeSettings, removeLogo } from './mutations.ts'
import { settingsInput, startInput } from './settings.ts'

/** Every page carries the publication's name: all are dropped. */
async function expireAll(): Promise<void> {
  await expireInAction([cacheTags.publication])
}

export const saveSettingsAction = action({ input: settingsInput, may: 'settings.change' }, async ({ actor, input }) => {
  await changeSettings(actor, input)
  await expireAll()
  return { ok: true as const }
})

export const saveLogoAction = action({ input: logoInput, may: 'settings.change' }, async ({ actor, input }) => {
  const changed = await changeLogo(actor, input)
  if (!changed.ok) return { ok: false as const, reason: 'invalid-input' as const, fields: { file: changed.reason } }

  await expireAll()
  return { ok: true as const }
})

export const removeLogoAction = action({ input: nothing, may: 'settings.change' }, async ({ actor }) => {
  await removeLogo(actor)
  await expireAll()
  return { ok: true as const }
})

export const startOwnAction = action({ input: startInput, may: 'settings.change' }, async ({ actor, input }) => {
  const { name, tagline } = input
  await removeDemo(actor, { name, tagline })
  await expireAll()
  redirect('/desk')
})
