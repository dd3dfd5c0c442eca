import { z } from 'zod'
import { role } from '#features/people/schema.ts'
import { emailAddress, newPassword, personName } from '#features/session/schema.ts'

/** What an administrator asks for: "" where nothing was chosen. */
export const invitationInput = z.strictObject({
  email: z.literal('').or(emailAddress),
  role,
  personId: z.literal('').or(z.uuid()).default('')
})
export type InvitationInput = z.infer<typeof invitationInput>

export const invitationChoice = z.strictObject({ id: z.uuid() })

/** `email` is left out by forms of invitations that were sent to an address. */
export const acceptanceInput = z.strictObject({
  token: z.string().min(1).max(200),
  name: personName,
  email: emailAddress.optional(),
  password: newPassword
})
export type AcceptanceInput = z.infer<typeof acceptanceInput>

/** Why an invitation lets nobody in. */
export type Closed = 'unknown' | 'used' | 'revoked' | 'expired'
