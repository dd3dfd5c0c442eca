import { z } from 'zod'

/** Body of POST /api/drafts/{id}/presence: an open editor, and whether it is about to close. */
export const presenceInput = z.strictObject({ clientId: z.uuid(), leaving: z.boolean().default(false) })
export type PresenceInput = z.infer<typeof presenceInput>

/** Who else has a text open, and its newest version. */
export type PresenceView = {
  /** `self`: the same person, in another browser. */
  others: { name: string; self: boolean }[]
  version: number
}
