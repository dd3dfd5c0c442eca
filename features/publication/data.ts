import 'server-only'
import { cache } from 'react'
import { toMediaView } from '#features/media/data.ts'
import { db } from '#lib/db.ts'
import { readArchiveStyles } from './archive-styles.ts'
import { type PublicationView, UNSET_PUBLICATION } from './schema.ts'

/** The settings; the defaults while none are stored. Read once for each page. */
export const getPublication = cache(async (): Promise<PublicationView> => {
  const row = await db().publication.findUnique({ where: { id: 1 }, include: { logo: true } })
  if (!row) return UNSET_PUBLICATION

  return {
    name: row.name,
    tagline: row.tagline,
    description: row.description,
    language: row.language,
    timeZone: row.timeZone,
    archiveStyle: row.archiveStyle,
    archiveStyles: readArchiveStyles(row.archiveStyles),
    postsPerPage: Math.min(Math.max(row.postsPerPage, 1), 100),
    accentColor: row.accentColor,
    logo: row.logo && toMediaView(row.logo),
    commentsOpen: row.commentsOpen,
    hiddenFromSearch: row.hiddenFromSearch
  }
})
