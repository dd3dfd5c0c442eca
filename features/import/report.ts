import type { AdaptationCode } from '#features/editor/from-html/surroundings.ts'
import type { Adoption } from '#features/menus/imported/mutations.ts'
import type { WxrWarning } from './wxr/shape.ts'

/** What can become of an item besides being taken as it is; conversion adds its own codes. */
export type ItemNote =
  | AdaptationCode
  | 'slug-changed'
  | 'slug-reserved'
  | 'slug-made'
  | 'title-made'
  | 'title-shortened'
  | 'schedule-past'
  | 'status-unknown'
  | 'date-missing'
  | 'duplicate-id'
  | 'handle-changed'
  | 'term-undeclared'
  | 'term-joined'
  | 'author-undeclared'
  | 'parent-missing'
  | 'thumbnail-missing'
  | 'kept-yours'
  | 'deleted-here'
  | 'too-many-tags'
  | 'too-large'
  | 'comment-without-post'
  | 'comment-parent-missing'

export type Counts = {
  found: number
  created: number
  unchanged: number
  updated: number
  /** Of those above, how many were adapted. */
  adapted: number
  refused: number
  /** Kept whole for later, without becoming anything of ours. */
  kept: number
}

export type NotedItem = { kind: string; sourceId: string; title: string; link: string; code: ItemNote; detail: string }
export type MissingMedia = { url: string; reason: string }

export type Report = {
  source: string
  title: string
  files: string[]
  dryRun: boolean
  state: 'done' | 'interrupted'
  zone: { zone: string; matching: number; pairs: number }
  /** Language of the export as it says itself ("en-US"), where the publication is in another; null: nothing to say. */
  otherLanguage: string | null
  kinds: Record<string, Counts>
  notes: NotedItem[]
  missingMedia: MissingMedia[]
  /** Pictures that came in with this run. */
  filesTaken: number
  redirects: number
  /** What became of the menus of the old site; null: it had none, or the publication has its own. */
  menu: Adoption | null
  warnings: WxrWarning[]
  seconds: number
}

export function newReport(dryRun: boolean): Report {
  return {
    source: '',
    title: '',
    files: [],
    dryRun,
    state: 'interrupted',
    zone: { zone: '', matching: 0, pairs: 0 },
    otherLanguage: null,
    kinds: {},
    notes: [],
    missingMedia: [],
    filesTaken: 0,
    redirects: 0,
    menu: null,
    warnings: [],
    seconds: 0
  }
}

export function countsOf(report: Report, kind: string): Counts {
  report.kinds[kind] ??= { found: 0, created: 0, unchanged: 0, updated: 0, adapted: 0, refused: 0, kept: 0 }
  return report.kinds[kind]
}

/** Same warnings of one file are counted together. */
export function addWarning(report: Report, warning: WxrWarning): void {
  const known = report.warnings.find(({ code, file }) => code === warning.code && file === warning.file)
  if (known) known.count += warning.count
  else report.warnings.push({ ...warning })
}

/** The longest list of notes that is kept with a run; all of them are in the report that is handed back. */
const KEPT_NOTES = 2_000

/** What is kept with a run. */
export function keptReport(report: Report): Report & { notesFound: number } {
  return { ...report, notes: report.notes.slice(0, KEPT_NOTES), notesFound: report.notes.length }
}
