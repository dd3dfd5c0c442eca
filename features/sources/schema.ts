import { z } from 'zod'
import type { Source } from '#features/editor/document/attributes.ts'

export const sourceAddress = z.strictObject({ url: z.string().max(2_048) })

/** What a page says of itself; what it does not say is left out. */
export type PageFacts = Partial<Source>

/** Why nothing was read: the words are under `Editor.sources.problems`. */
export type SourceReason = 'address' | 'private' | 'not-a-page' | 'refused' | 'unreachable' | 'too-often'
