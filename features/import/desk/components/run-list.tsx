import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { getPublication } from '#features/publication/data.ts'
import { importPath } from '../constants.ts'
import type { RunRow } from '../data.ts'
import { RunBadge } from './run-badge.tsx'

type Props = { runs: RunRow[]; language: 'fr' | 'en' }

/** Imports, newest first: when, who, from where, how many texts, and how it ended. */
export async function RunList({ runs, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.import' })
  const { timeZone } = await getPublication()
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone })

  return (
    <ul className="divide-y divide-line border-y border-line">
      {runs.map(({ id, state, source, files, startedAt, by, texts }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
          <div className="min-w-0 grow">
            <Link
              href={importPath(id)}
              prefetch={false}
              className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
            >
              {source || files.join(', ')}
            </Link>
            <p className="text-sm text-muted">
              <time dateTime={startedAt.toISOString()}>{date.format(startedAt)}</time> · {by ?? t('commandLine')}
              {state === 'done' && ` · ${t('history.texts', { count: texts })}`}
            </p>
          </div>
          <RunBadge state={state} language={language} />
        </li>
      ))}
    </ul>
  )
}
