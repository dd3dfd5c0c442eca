import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { monthName } from '#lib/dates.ts'
import type { ArchiveSubject } from '../archive-subject.ts'

type MonthLinksProps = { subject: Extract<ArchiveSubject, { kind: 'date' }>; language: string }

/** The months of a year that hold articles, from January. */
export async function MonthLinks({ subject, language }: MonthLinksProps): Promise<ReactNode> {
  const t = await getTranslations('Reader')

  return (
    <nav className="archive-links" aria-label={t('months')}>
      <ul>
        {subject.month !== null && (
          <li>
            <a href={`/${subject.year}`}>{subject.year}</a>
          </li>
        )}
        {subject.months.toReversed().map(({ month, count }) => (
          <li key={month}>
            <a
              href={`/${subject.year}/${String(month).padStart(2, '0')}`}
              {...(month === subject.month && { 'aria-current': 'page' as const })}
            >
              {monthName(month, language)} <span className="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
