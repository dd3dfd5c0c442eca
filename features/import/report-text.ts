import { createTranslator } from 'next-intl'
import { safeWebUrl } from '#lib/safe-url.ts'
import english from '#messages/en.json' with { type: 'json' }
import french from '#messages/fr.json' with { type: 'json' }
import type { RefusedImport } from './refusal.ts'
import type { Counts, NotedItem, Report } from './report.ts'
import type { WxrWarning } from './wxr/shape.ts'

export type ReportLocale = 'fr' | 'en'

/** Where the header's menu is chosen. */
export const MENUS_PATH = '/desk/settings/menus'

/** A terminal shows this many of each list. */
const SHOWN = 40
const COLUMNS = [
  'found',
  'created',
  'unchanged',
  'updated',
  'adapted',
  'refused',
  'kept'
] as const satisfies (keyof Counts)[]
const ORDER = ['post', 'page', 'attachment', 'media', 'comment', 'note', 'author', 'category', 'tag', 'term']

/** The importer's sentences in one language. */
export function importWords(locale: ReportLocale) {
  return createTranslator({ locale, messages: locale === 'fr' ? french : english, namespace: 'Import' })
}
export type ImportWords = ReturnType<typeof importWords>

/** Why the export was refused, as a sentence. */
export function refusalText(t: ImportWords, error: RefusedImport): string {
  return t(`refused.${error.code}`, { file: '', line: 0, detail: '', encoding: '', folder: '', ...error.values })
}

/** The report as lines for a terminal. */
export function reportText(t: ImportWords, report: Report): string {
  const { zone } = report
  const parts = [
    t('title', { title: report.title, source: report.source }),
    table(t, report),
    [
      zone.pairs > 0 ? t('zone', zone) : t('zoneUnknown', { zone: zone.zone }),
      ...(report.otherLanguage === null ? [] : [t('otherLanguage', { language: report.otherLanguage })]),
      ...menuLines(t, report),
      ...(report.dryRun
        ? []
        : [t('redirects', { count: report.redirects }), t('filesTaken', { count: report.filesTaken })])
    ].join('\n'),
    list(
      t('notes', { count: report.notes.length }),
      report.notes.map((note) => noteLine(t, note)),
      t
    ),
    list(
      t('missing', { count: report.missingMedia.length }),
      report.missingMedia.map(({ url, reason }) => `${url}: ${reasonText(t, reason)}`),
      t
    ),
    list(
      t('warnings'),
      report.warnings.map((warning) => warningText(t, warning)),
      t
    ),
    t('notHeld'),
    ending(t, report)
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** What became of the old site's menus, as a sentence, if there is something to say. */
export function menuLines(t: ImportWords, { menu }: Pick<Report, 'menu'>): string[] {
  if (!menu) return []
  return [
    menu.state === 'adopted'
      ? t('menuAdopted', { name: menu.name })
      : t('menuSeveral', { count: menu.count, place: MENUS_PATH })
  ]
}

function ending(t: ImportWords, report: Report): string {
  if (report.dryRun) return t('dryRun')
  const isSame = Object.values(report.kinds).every(({ created, updated, kept }) => created + updated + kept === 0)
  return `${isSame && report.filesTaken === 0 ? `${t('unchangedAll')} ` : ''}${t('done', { seconds: report.seconds })}`
}

function table(t: ImportWords, report: Report): string {
  const { columns, names } = countsShown(report)
  const rows = [
    ['', ...columns.map((column) => t(`columns.${column}`))],
    ...names.map((name) => [kindName(t, name), ...columns.map((column) => String(report.kinds[name]?.[column] || '·'))])
  ]
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('  ')
    )
    .join('\n')
}

/** The kinds of a report in the order in which people look at them, and the columns that hold something. */
export function countsShown({ kinds }: Pick<Report, 'kinds'>) {
  const names = Object.keys(kinds).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
  const columns = COLUMNS.filter(
    (column) => column === 'found' || names.some((name) => (kinds[name]?.[column] ?? 0) > 0)
  )
  return { names, columns }
}

function rank(kind: string): number {
  const index = ORDER.indexOf(kind)
  return index < 0 ? ORDER.length : index
}

/** How a kind of item is called. */
export function kindName(t: ImportWords, kind: string): string {
  const key = `kinds.${kind}` as Parameters<ImportWords['has']>[0]
  return t.has(key) ? t(key as 'kinds.post') : kind
}

function list(title: string, lines: string[], t: ImportWords): string {
  if (lines.length === 0) return ''

  const rest = lines.length - SHOWN
  return [
    title,
    ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  ${t('more', { count: rest })}`] : [])
  ].join('\n')
}

function noteLine(t: ImportWords, note: NotedItem): string {
  const where = safeWebUrl(note.link)
  return `${kindName(t, note.kind)} · ${note.title || t('untitled')}${where ? ` <${where}>` : ''}: ${noteText(t, note)}`
}

/** One adaptation as a sentence, for the terminal and the desk. */
export function noteText(t: ImportWords, { code, detail }: Pick<NotedItem, 'code' | 'detail'>): string {
  return t(`note.${code}`, { detail })
}

export function warningText(t: ImportWords, { code, file, count, detail }: WxrWarning): string {
  return t(`warning.${code}`, { file, count, detail })
}

/** Why a file is missing; network codes such as ENOTFOUND are named as they are. */
export function reasonText(t: ImportWords, reason: string): string {
  const key = `reasons.${reason}` as Parameters<ImportWords['has']>[0]
  return t.has(key) ? t(key as 'reasons.broken') : t('reasons.other', { code: reason })
}

/** The report for machines: codes as they are, and a sentence beside each. */
export function reportJson(t: ImportWords, report: Report): string {
  const full = {
    ...report,
    notes: report.notes.map((note) => ({ ...note, text: noteText(t, note) })),
    missingMedia: report.missingMedia.map((file) => ({ ...file, text: reasonText(t, file.reason) })),
    warnings: report.warnings.map((warning) => ({ ...warning, text: warningText(t, warning) })),
    notHeld: t('notHeld')
  }
  return `${JSON.stringify(full, null, 2)}\n`
}
