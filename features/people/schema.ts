import { z } from 'zod'
import { emailAddress, personName } from '#features/session/schema.ts'

export const ROLES = ['administrator', 'editor', 'author', 'contributor'] as const
export const role = z.enum(ROLES, 'role')

export const accountInput = z.strictObject({ name: personName, email: emailAddress, role })
export type AccountInput = z.infer<typeof accountInput>

export const roleInput = z.strictObject({ id: z.uuid(), role })
export const accountChoice = z.strictObject({ id: z.uuid() })
