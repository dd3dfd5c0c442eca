'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { claimPublication } from '#features/people/mutations.ts'
import { action } from './action.ts'
import { currentSessionId, enter, leave, setSessionCookie } from './auth.ts'
import { openSession, revokeOtherSessions, revokeOwnSession } from './mutations.ts'
import { safeNextPath } from './next-path.ts'
import { recoverPassword, sendRecovery } from './recovery/mutations.ts'
import { claimInput, credentials, nothing, recoveryInput, recoveryRequest, sessionChoice } from './schema.ts'
import { visitorAddress } from './visitor.ts'

export const signInAction = action({ input: credentials, may: 'anyone' }, async ({ input }) => {
  const { next, ...given } = input
  if (!(await enter(given))) return { ok: false as const, reason: 'refused' as const }

  redirect(safeNextPath(next))
})

export const signOutAction = action({ input: nothing, may: 'anyone' }, async () => {
  await leave()
  redirect('/sign-in')
})

export const claimAction = action({ input: claimInput, may: 'anyone' }, async ({ input }) => {
  const claimed = await claimPublication(input)
  if (!claimed.ok) return claimed

  const userAgent = (await headers()).get('user-agent') ?? ''
  await setSessionCookie(await openSession(claimed.value.accountId, userAgent))
  redirect('/desk')
})

/** Answers the same, as fast, whether or not there is such an account. */
export const requestPasswordAction = action({ input: recoveryRequest, may: 'anyone' }, async ({ input }) => {
  const address = visitorAddress(await headers())
  after(() => sendRecovery({ ...input, address }))
  return { ok: true as const }
})

export const recoverPasswordAction = action({ input: recoveryInput, may: 'anyone' }, async ({ input }) => {
  const recovered = await recoverPassword(input)
  if (!recovered.ok) return recovered
  redirect('/sign-in?changed=1')
})

export const endSessionAction = action({ input: sessionChoice, may: 'desk.use' }, async ({ actor, input }) => {
  await revokeOwnSession(actor, input.id)
  refresh()
  return { ok: true as const }
})

export const endOtherSessionsAction = action({ input: nothing, may: 'desk.use' }, async ({ actor }) => {
  const ended = await revokeOtherSessions(actor, await currentSessionId())
  refresh()
  return { ok: true as const, ended }
})
