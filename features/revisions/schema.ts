import { z } from 'zod'
import type { JsonNode } from '#features/editor/document/json.ts'

const term = z.object({ id: z.uuid(), name: z.string() })

/** What stood beside a text when a revision was kept, with the names that terms had then. */
export const revisionDetails = z.object({
  slug: z.string(),
  tags: z.array(term),
  categories: z.array(term),
  series: term.nullable(),
  featuredMediaId: z.uuid().nullable(),
  /** Absent in what was kept before search engines had words of their own. */
  seoTitle: z.string().default(''),
  seoDescription: z.string().default(''),
  language: z.string().default('')
})
export type RevisionDetails = z.infer<typeof revisionDetails>

/** One state of a text, whole: what two of are compared. */
export type TextState = {
  title: string
  excerpt: string
  /** Null for what was kept before details were. */
  details: RevisionDetails | null
  doc: JsonNode
}

/** What a form sends to bring a revision back: the version that its page was made from. */
export const restoreInput = z.strictObject({
  id: z.uuid(),
  revisionId: z.uuid(),
  baseVersion: z.coerce.number().int().min(1)
})

/** The details of a stored revision; null for what was kept before there were any. */
export function parseDetails(stored: unknown): RevisionDetails | null {
  return revisionDetails.safeParse(stored).data ?? null
}
