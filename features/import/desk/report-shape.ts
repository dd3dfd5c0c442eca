import { z } from 'zod'
import type { Report } from '../report.ts'

// A report stands in its row for good: what an older release wrote lacks what a later one adds.

const count = z.number().catch(0)
const counts = z.object({
  found: count,
  created: count,
  unchanged: count,
  updated: count,
  adapted: count,
  refused: count,
  kept: count
})

const shape = z.object({
  source: z.string(),
  title: z.string().catch(''),
  dryRun: z.boolean().catch(false),
  zone: z.object({ zone: z.string(), matching: count, pairs: count }).catch({ zone: '', matching: 0, pairs: 0 }),
  otherLanguage: z.string().nullable().catch(null),
  kinds: z.record(z.string(), counts).catch({}),
  notes: z
    .array(
      z.object({
        kind: z.string(),
        sourceId: z.string(),
        title: z.string(),
        link: z.string(),
        code: z.string(),
        detail: z.string()
      })
    )
    .catch([]),
  /** All of them, where not all are kept. */
  notesFound: z.number().optional(),
  missingMedia: z.array(z.object({ url: z.string(), reason: z.string() })).catch([]),
  filesTaken: count,
  redirects: count,
  menu: z
    .union([
      z.object({ state: z.literal('adopted'), name: z.string() }),
      z.object({ state: z.literal('several'), count: z.number() })
    ])
    .nullable()
    .catch(null),
  warnings: z.array(z.object({ code: z.string(), file: z.string(), count: z.number(), detail: z.string() })).catch([]),
  seconds: count
})

/** A report as it was kept, with codes that this release may not know. */
export type StoredReport = Omit<z.infer<typeof shape>, 'notes' | 'warnings' | 'notesFound'> & {
  notes: Report['notes']
  notesFound: number
  warnings: Report['warnings']
}

/** Null: the run has no report. */
export function readStoredReport(stored: unknown): StoredReport | null {
  const { data } = shape.safeParse(stored)
  if (!data) return null
  return { ...data, notesFound: data.notesFound ?? data.notes.length } as StoredReport
}
