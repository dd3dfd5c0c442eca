'use server'

import { refresh, updateTag } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getDeskPublication } from '#features/desk/data.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { announceExpiry } from '#features/publication/expiry.ts'
import { action } from '#features/session/action.ts'
import { setSessionCookie } from '#features/session/auth.ts'
import { openSession } from '#features/session/mutations.ts'
import { ownOrigin } from '#features/session/visitor.ts'
import { invitationPath, sendInvitation } from './letter.ts'
import { acceptInvitation, invite, renewInvitation, revokeInvitation } from './mutations.ts'
import { acceptanceInput, invitationChoice, invitationInput } from './schema.ts'

export const inviteAction = action({ input: invitationInput, may: 'people.manage' }, async ({ actor, input }) => {
  const issued = await invite(actor, input)
  if (!issued.ok) return issued

  const { timeZone } = await getDeskPublication()
  const delivery = await sendInvitation(issued.value, { inviter: actor.name, timeZone })
  refresh()
  const { id, token, email } = issued.value
  return { ok: true as const, id, email, delivery, link: ownOrigin(await headers()) + invitationPath(token) }
})

export const renewInvitationAction = action(
  { input: invitationChoice, may: 'people.manage' },
  async ({ actor, input }) => {
    const issued = await renewInvitation(actor, input.id)
    if (!issued.ok) return issued

    const { timeZone } = await getDeskPublication()
    const delivery = await sendInvitation(issued.value, { inviter: actor.name, timeZone })
    refresh()
    const { id, token, email } = issued.value
    return { ok: true as const, id, email, delivery, link: ownOrigin(await headers()) + invitationPath(token) }
  }
)

export const revokeInvitationAction = action(
  { input: invitationChoice, may: 'people.manage' },
  async ({ actor, input }) => {
    const revoked = await revokeInvitation(actor, input.id)
    refresh()
    return revoked.ok ? { ok: true as const } : revoked
  }
)

export const acceptInvitationAction = action({ input: acceptanceInput, may: 'anyone' }, async ({ input }) => {
  const accepted = await acceptInvitation(input)
  if (!accepted.ok) return accepted

  // A byline that was taken over may have another name now.
  const name = cacheTags.person(accepted.value.handle)
  updateTag(name)
  await announceExpiry([name])
  const userAgent = (await headers()).get('user-agent') ?? ''
  await setSessionCookie(await openSession(accepted.value.accountId, userAgent))
  redirect('/desk')
})
