import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { getPublication } from '#features/publication/data.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { IMPORT_PATH } from '../constants.ts'
import type { Run } from '../data.ts'
import { ImportReport } from './import-report.tsx'
import { RunBadge } from './run-badge.tsx'
import { RunStep } from './run-step.tsx'

/** The pages of the lists in a report. */
export type ReportPages = { notes: number; missing: number }

type Props = { actor: AccountActor; run: Run; pages: ReportPages }

/** One import: what it waits for, how far it is, and its report. */
export async function RunScreen({ actor, run, pages }: Props) {
  const { language } = actor
  const t = await getTranslations({ locale: language, namespace: 'Desk.import' })
  const { timeZone } = await getPublication()
  // A dry run leaves it in its report alone.
  const source = run.source || run.report?.source
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone })

  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={IMPORT_PATH} className="text-muted underline underline-offset-4">
          {t('back')}
        </Link>
      </p>
      <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="min-w-0 text-2xl font-semibold wrap-anywhere">{source ? t('of', { source }) : t('new')}</h1>
        <RunBadge state={run.state} language={language} />
      </div>
      <p className="mb-6 text-sm text-muted wrap-anywhere">
        {date.format(run.startedAt)} · {run.by ?? t('commandLine')} · {run.files.join(', ')}
      </p>
      <RunStep run={run} language={language} />
      {run.report && run.state !== 'uploading' && run.state !== 'checking' && run.state !== 'running' && (
        <ImportReport id={run.id} report={run.report} pages={pages} language={language} />
      )}
    </>
  )
}
