import 'server-only'
import { cache } from 'react'
import { db } from '#lib/db.ts'
import type { ArchiveStyle, Language } from '#prisma/generated/enums.ts'

export type DeskPublication = {
  name: string
  tagline: string
  description: string
  language: Language
  timeZone: string
  archiveStyle: ArchiveStyle
  postsPerPage: number
  accentColor: string
  hiddenFromSearch: boolean
  isDemo: boolean
}

/** The settings as the desk edits them. The row is made before the server answers. */
export const getDeskPublication = cache(async (): Promise<DeskPublication> => {
  return db().publication.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      name: true,
      tagline: true,
      description: true,
      language: true,
      timeZone: true,
      archiveStyle: true,
      postsPerPage: true,
      accentColor: true,
      hiddenFromSearch: true,
      isDemo: true
    }
  })
})
