import type { MediaView } from '#features/media/schema.ts'
import type { ArchiveStyle, Language } from '#prisma/generated/enums.ts'
import type { ArchiveStyles } from './archive-styles.ts'

/** The settings of the publication that pages show or obey. */
export type PublicationView = {
  name: string
  tagline: string
  description: string
  language: Language
  timeZone: string
  archiveStyle: ArchiveStyle
  /** What some kinds of archives do otherwise. */
  archiveStyles: ArchiveStyles
  postsPerPage: number
  /** "#rrggbb". */
  accentColor: string
  logo: MediaView | null
  commentsOpen: boolean
  hiddenFromSearch: boolean
}

/** What a publication is before anybody has set anything. */
export const UNSET_PUBLICATION: PublicationView = {
  name: 'Parution',
  tagline: '',
  description: '',
  language: 'fr',
  timeZone: 'Europe/Paris',
  archiveStyle: 'full',
  archiveStyles: {},
  postsPerPage: 10,
  accentColor: '#8f2d1f',
  logo: null,
  commentsOpen: true,
  hiddenFromSearch: false
}
