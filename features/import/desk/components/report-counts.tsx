import { getTranslations } from 'next-intl/server'
import { countsShown, importWords, kindName } from '../../report-text.ts'
import type { StoredReport } from '../report-shape.ts'

type Props = { report: StoredReport; language: 'fr' | 'en' }

/** How many of each kind were found, and what becomes, or became, of them. */
export async function ReportCounts({ report, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.import.report' })
  const words = importWords(language)
  const { names, columns } = countsShown(report)

  return (
    <dl className="divide-y divide-line rounded-lg border border-line bg-surface">
      {names.map((name) => (
        <div key={name} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[12rem_1fr]">
          <dt className="font-semibold">{kindName(words, name)}</dt>
          <dd className="flex flex-wrap gap-x-5 text-sm leading-6 tabular-nums">
            {columns.map((column) => {
              const count = report.kinds[name]?.[column] ?? 0
              if (count === 0) return null
              return (
                <span key={column}>{t(report.dryRun ? `dryColumns.${column}` : `columns.${column}`, { count })}</span>
              )
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
