import { z } from 'zod'
import { LINK_DAYS } from './constants.ts'

export const linkInput = z.strictObject({ id: z.uuid(), days: z.literal(LINK_DAYS) })
export type LinkInput = z.infer<typeof linkInput>

export const linkChoice = z.strictObject({ id: z.uuid(), linkId: z.uuid() })
export type LinkChoice = z.infer<typeof linkChoice>

/** A link that works now. Its address was shown once, to whoever made it. */
export type PreviewLinkView = { id: string; createdAt: string; expiresAt: string; createdBy: string | null }
