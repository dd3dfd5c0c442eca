import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { safeWebUrl } from '#lib/safe-url.ts'
import { importWords, kindName, MENUS_PATH, menuLines, noteText, reasonText, warningText } from '../../report-text.ts'
import { importPath } from '../constants.ts'
import type { StoredReport } from '../report-shape.ts'
import { ReportCounts } from './report-counts.tsx'
import { ReportList } from './report-list.tsx'
import type { ReportPages } from './run-screen.tsx'

type Props = { id: string; report: StoredReport; pages: ReportPages; language: 'fr' | 'en' }

/** The report of a run as people read it: numbers first, then what asks for a look. */
export async function ImportReport({ id, report, pages, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.import.report' })
  const words = importWords(language)
  const { zone, notes, notesFound, missingMedia, warnings, dryRun } = report
  const knows = (key: string) => words.has(key as Parameters<typeof words.has>[0])
  const facts = [
    ...(report.otherLanguage === null ? [] : [words('otherLanguage', { language: report.otherLanguage })]),
    ...menuLines(words, report),
    ...(dryRun
      ? []
      : [words('redirects', { count: report.redirects }), words('filesTaken', { count: report.filesTaken })]),
    zone.pairs > 0 ? words('zone', zone) : words('zoneUnknown', { zone: zone.zone }),
    words('notHeld')
  ]
  const addressOf = (list: keyof ReportPages) => (page: number) =>
    `${importPath(id)}?${new URLSearchParams({ ...asQuery(pages), [list]: String(page) })}#${list}`

  return (
    <section aria-labelledby="import_report" className="mt-10">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="import_report" className="text-xl font-semibold">
          {t(dryRun ? 'dryTitle' : 'title')}
        </h2>
        <a href={`/api/imports/${id}/report`} download className="text-sm text-accent underline underline-offset-4">
          {t('download')}
        </a>
      </div>
      <ReportCounts report={report} language={language} />
      <ul className="mt-5 flex max-w-3xl list-disc flex-col gap-1 ps-5">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {report.menu?.state === 'several' && (
        <p className="mt-3">
          <Link href={MENUS_PATH} className="text-accent underline underline-offset-4">
            {t('chooseMenu')}
          </Link>
        </p>
      )}
      <ReportList
        name="warnings"
        title={t('warnings', { count: warnings.length })}
        items={warnings.map((warning, index) => ({
          key: `${index} ${warning.code}`,
          text: knows(`warning.${warning.code}`) ? warningText(words, warning) : warning.code
        }))}
        language={language}
      />
      <ReportList
        name="missing"
        title={t('missing', { count: missingMedia.length })}
        lead={t('missingText')}
        items={missingMedia.map(({ url, reason }, index) => ({
          key: `${index} ${url}`,
          title: url,
          text: reasonText(words, reason)
        }))}
        page={pages.missing}
        addressOf={addressOf('missing')}
        language={language}
      />
      <ReportList
        name="notes"
        title={t('notes', { count: notesFound })}
        lead={notesFound > notes.length ? t('someNotes', { count: notes.length }) : t('notesText')}
        items={notes.map((note, index) => ({
          key: `${index} ${note.code}`,
          kind: kindName(words, note.kind),
          title: note.title || words('untitled'),
          href: safeWebUrl(note.link),
          text: knows(`note.${note.code}`) ? noteText(words, note) : `${note.code} ${note.detail}`
        }))}
        page={pages.notes}
        addressOf={addressOf('notes')}
        language={language}
      />
    </section>
  )
}

/** Zero: this list is folded. */
function asQuery(pages: ReportPages): Record<string, string> {
  return Object.fromEntries(Object.entries(pages).flatMap(([list, page]) => (page > 0 ? [[list, String(page)]] : [])))
}
