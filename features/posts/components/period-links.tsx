import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { monthAndYear } from '#lib/dates.ts'
import type { ArchiveSubject } from '../archive-subject.ts'
import type { Period } from '../published.ts'

type PeriodLinksProps = { subject: Extract<ArchiveSubject, { kind: 'date' }>; language: string }

/** From a year to the year before and after it that hold articles; from a month, to the months. */
export async function PeriodLinks({ subject, language }: PeriodLinksProps): Promise<ReactNode> {
  const { previous, next, month } = subject
  if (!previous && !next) return null

  const t = await getTranslations('Reader.dates')
  return (
    <nav className="period-links" aria-label={t(month === null ? 'years' : 'months')}>
      {previous && (
        <a rel="prev" href={periodPath(previous)}>
          <span aria-hidden="true">← </span>
          <span className="sr-only">{t('previous')} </span>
          {periodName(previous, language)}
        </a>
      )}
      {next && (
        <a rel="next" href={periodPath(next)}>
          <span className="sr-only">{t('next')} </span>
          {periodName(next, language)}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}

function periodPath({ year, month }: Period): string {
  return month === null ? `/${year}` : `/${year}/${String(month).padStart(2, '0')}`
}

function periodName({ year, month }: Period, language: string): string {
  return month === null ? String(year) : monthAndYear({ year, month }, language)
}
