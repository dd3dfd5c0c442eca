import { z } from 'zod'
import type { ArchiveStyle } from '#prisma/generated/enums.ts'
import { ARCHIVE_KINDS, type ArchiveKind } from './constants.ts'

/** What some kinds do otherwise than the publication. */
export type ArchiveStyles = Partial<Record<ArchiveKind, ArchiveStyle>>

const style = z.enum(['full', 'excerpt'])

/** As stored: { "tag": "excerpt" }. */
const stored = z.partialRecord(z.enum(ARCHIVE_KINDS), style)

/** As a form sends it: "" is "like the publication", and kept as nothing. */
export const archiveStylesInput = z
  .partialRecord(z.enum(ARCHIVE_KINDS), z.enum(['', 'full', 'excerpt']))
  .default({})
  .transform((given): ArchiveStyles => stored.parse(Object.fromEntries(Object.entries(given).filter(([, to]) => to))))

/** The styles in a row of the database; what doesn't fit (written by hand, or by a later version) counts as not said. */
export function readArchiveStyles(json: unknown): ArchiveStyles {
  const known = Object.entries(typeof json === 'object' && json !== null ? json : {}).filter(
    ([kind, value]) => stored.safeParse({ [kind]: value }).success
  )
  return Object.fromEntries(known)
}

type Archives = { archiveStyle: ArchiveStyle; archiveStyles: ArchiveStyles }

/** Whether an archive shows texts whole: as it says itself (`own`), or as its kind does, or as the publication does. */
export function archiveStyleOf(
  { archiveStyle, archiveStyles }: Archives,
  kind: ArchiveKind,
  own: ArchiveStyle | null = null
): ArchiveStyle {
  return own ?? archiveStyles[kind] ?? archiveStyle
}
