import { z } from 'zod'

/** Pages that a publication owes its readers, or should give them. */
export const LEGAL_KINDS = ['notice', 'privacy', 'accessibility'] as const
export type LegalKind = (typeof LEGAL_KINDS)[number]

export const legalChoice = z.strictObject({ kind: z.enum(LEGAL_KINDS) })
