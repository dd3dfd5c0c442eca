import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { ArchiveSubject } from '../archive-subject.ts'
import { MonthLinks } from './month-links.tsx'
import { PeriodLinks } from './period-links.tsx'

type SubjectLinksProps = { subject: ArchiveSubject; language: string }

/** Branches of a category, months and neighbours of a year, the addresses of a person. */
export async function SubjectLinks({ subject, language }: SubjectLinksProps): Promise<ReactNode> {
  const t = await getTranslations('Reader')

  if (subject.kind === 'date') {
    return (
      <>
        <MonthLinks subject={subject} language={language} />
        <PeriodLinks subject={subject} language={language} />
      </>
    )
  }

  if (subject.kind === 'author' && subject.person.links.length > 0) {
    return (
      <ul className="person-links" aria-label={t('people.links', { name: subject.person.name })}>
        {subject.person.links.map(({ label, url }) => (
          <li key={url}>
            <a href={url} rel="me noopener" dir="auto">
              {typeset(label, language)}
            </a>
          </li>
        ))}
      </ul>
    )
  }

  if (subject.kind !== 'category' || subject.category.branches.length === 0) return null
  return (
    <nav className="archive-links" aria-label={t('branches')}>
      <ul>
        {subject.category.branches.map(({ name, path, count }) => (
          <li key={path}>
            <a href={path}>
              {typeset(name, language)} <Count count={count} words={t('articles', { count })} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Count({ count, words }: { count: number; words: string }): ReactNode {
  return (
    <span className="count">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">({words})</span>
    </span>
  )
}
