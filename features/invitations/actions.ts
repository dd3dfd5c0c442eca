'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getDeskPublication } from '#features/desk/data.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { expireInAction } from '#features/publication/expire-names.ts'
import { action } from '#features/session/action.ts'
import { setSessionCookie } from '#features/session/auth.ts'
import { openSession } from '#features/session/mutations.ts'
import { ownOrigin } from '#features/session/visitor.ts'
import { invitationPath, sendInvitation } from './letter.ts'
import { acceptInvitation, type Issued, invite, renewInvitation, revokeInvitation } from './mutations.ts'
import { acceptanceInput, invitationChoice, invitationInput } from './schema.ts'

/** Sends it where there is an address, and answers with its link, which is shown once. */
async function deliver(issued: Issued, inviter: string) {
  const { timeZone } = await getDeskPublication()
  const delivery = await sendInvitation(issued, { inviter, timeZone })
  refresh()
  const { id, token, email } = issued
  return { ok: true as const, id, email, delivery, link: ownOrigin(await headers()) + invitationPath(token) }
}

export const inviteAction = action({ input: invitationInput, may: 'people.manage' }, async ({ actor, input }) => {
  const issued = await invite(actor, input)
  return issued.ok ? deliver(issued.value, actor.name) : issued
})

export const renewInvitationAction = action(
  { input: invitationChoice, may: 'people.manage' },
  async ({ actor, input }) => {
    const issued = await renewInvitation(actor, input.id)
    return issued.ok ? deliver(issued.value, actor.name) : issued
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
  await expireInAction([cacheTags.person(accepted.value.handle)])
  const userAgent = (await headers()).get('user-agent') ?? ''
  await setSessionCookie(await openSession(accepted.value.accountId, userAgent))
  redirect('/desk')
})
