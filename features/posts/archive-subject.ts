import type { CategoryView } from '#features/categories/data.ts'
import type { PersonView } from '#features/people/data.ts'
import { ARCHIVE_KINDS, type ArchiveKind } from '#features/publication/constants.ts'
import type { SeriesView } from '#features/series/data.ts'
import type { TagView } from '#features/tags/data.ts'
import type { MonthCount, Period } from './published.ts'

/** Whether this names a kind of archive. */
export function isArchiveKind(name: string): name is ArchiveKind {
  return ARCHIVE_KINDS.some((kind) => kind === name)
}

/** What an archive is about. */
export type ArchiveSubject =
  | { kind: 'latest' }
  | { kind: 'tag'; tag: TagView }
  | { kind: 'category'; category: CategoryView }
  | { kind: 'author'; person: PersonView }
  | { kind: 'series'; series: SeriesView }
  | {
      kind: 'date'
      year: number
      month: number | null
      /** Those of the year that hold articles, newest first. */
      months: MonthCount[]
      /** The year, or the month, before and after that hold articles. */
      previous: Period | null
      next: Period | null
    }
