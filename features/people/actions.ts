'use server'

import { refresh } from 'next/cache'
import { cacheTags } from '#features/posts/constants.ts'
import { expireInAction } from '#features/publication/expire-names.ts'
import { action } from '#features/session/action.ts'
import { currentSessionId } from '#features/session/auth.ts'
import { passwordChange, profileInput } from '#features/session/schema.ts'
import { AppError } from '#lib/errors.ts'
import {
  changeOwnPassword,
  changeOwnProfile,
  changeRole,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword
} from './mutations.ts'
import { accountChoice, accountInput, roleInput } from './schema.ts'

export const createAccountAction = action({ input: accountInput, may: 'people.manage' }, async ({ actor, input }) => {
  const made = await createAccount(actor, input)
  refresh()
  return made.ok ? { ok: true as const, email: input.email, password: made.value.password } : made
})

export const changeRoleAction = action({ input: roleInput, may: 'people.manage' }, async ({ actor, input }) => {
  const changed = await changeRole(actor, input)
  refresh()
  return changed.ok ? { ok: true as const } : changed
})

export const disableAccountAction = action({ input: accountChoice, may: 'people.manage' }, async ({ actor, input }) => {
  const changed = await disableAccount(actor, input.id)
  refresh()
  return changed.ok ? { ok: true as const } : changed
})

export const enableAccountAction = action({ input: accountChoice, may: 'people.manage' }, async ({ actor, input }) => {
  const changed = await enableAccount(actor, input.id)
  refresh()
  return changed.ok ? { ok: true as const } : changed
})

export const resetPasswordAction = action({ input: accountChoice, may: 'people.manage' }, async ({ actor, input }) => {
  const reset = await resetPassword(actor, input)
  return reset.ok ? { ok: true as const, password: reset.value.password } : reset
})

export const changePasswordAction = action({ input: passwordChange, may: 'desk.use' }, async ({ actor, input }) => {
  const sessionId = await currentSessionId()
  if (sessionId === null) throw new AppError('not-signed-in')

  const changed = await changeOwnPassword(actor, { ...input, sessionId })
  return changed.ok ? { ok: true as const } : changed
})

export const changeProfileAction = action({ input: profileInput, may: 'desk.use' }, async ({ actor, input }) => {
  const { handle } = await changeOwnProfile(actor, input)
  await expireInAction([cacheTags.person(handle)])
  refresh()
  return { ok: true as const }
})
