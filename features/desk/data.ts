import 'server-only'
import { cache } from 'react'
import { type ArchiveStyles, readArchiveStyles } from '#features/publication/archive-styles.ts'
import { db } from '#lib/db.ts'
import type { ArchiveStyle, Language } from '#prisma/generated/enums.ts'

export type DeskPublication = {
  name: string
  tagline: string
  description: string
  language: Language
  timeZone: string
  archiveStyle: ArchiveStyle
  archiveStyles: ArchiveStyles
  postsPerPage: number
  accentColor: string
  hiddenFromSearch: boolean
  isDemo: boolean
}

/** The settings as the desk edits them. The row is made before the server answers. */
export const getDeskPublication = cache(async (): Promise<DeskPublication> => {
  const row = await db().publication.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      name: true,
      tagline: true,
      description: true,
      language: true,
      timeZone: true,
      archiveStyle: true,
      archiveStyles: true,
      postsPerPage: true,
      accentColor: true,
      hiddenFromSearch: true,
      isDemo: true
    }
  })
  return { ...row, archiveStyles: readArchiveStyles(row.archiveStyles) }
})
