import type { CategoryView } from '#features/categories/data.ts'
import type { PersonView } from '#features/people/data.ts'
import type { TagView } from '#features/tags/data.ts'
import type { MonthCount } from './published.ts'

/** What an archive is about. */
export type ArchiveSubject =
  | { kind: 'latest' }
  | { kind: 'tag'; tag: TagView }
  | { kind: 'category'; category: CategoryView }
  | { kind: 'author'; person: PersonView }
  | { kind: 'date'; year: number; month: number | null; months: MonthCount[] }
