import type { MediaView } from '#features/media/schema.ts'
import type { ArchiveStyle, Language } from '#prisma/generated/enums.ts'

/** The settings of the publication that pages show or obey. */
export type PublicationView = {
  name: string
  tagline: string
  description: string
  language: Language
  timeZone: string
  archiveStyle: ArchiveStyle
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
  postsPerPage: 10,
  accentColor: '#8f2d1f',
  logo: null,
  commentsOpen: true,
  hiddenFromSearch: false
}
