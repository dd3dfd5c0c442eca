import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Breadcrumb } from '#components/breadcrumb.tsx'
import { Picture } from '#components/picture.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import { FeedLinks } from '#features/feeds/components/feed-links.tsx'
import { safeWebUrl } from '#lib/safe-url.ts'
import type { Archive } from '../archives.ts'
import { archiveDescription, archiveTitle } from './archive-title.ts'
import { MonthLinks } from './month-links.tsx'

const KICKERS = {
  tag: 'archiveTag',
  category: 'archiveCategory',
  author: 'archiveAuthor',
  date: 'archiveYear'
} as const

/** The head of an archive: what it is about, how much it holds, where it leads. */
export async function ArchiveHead({ archive }: { archive: Archive }): Promise<ReactNode> {
  const t = await getTranslations('Reader')
  const { subject, publication, total, page, pages } = archive
  const title = archiveTitle(subject, publication)
  if (subject.kind === 'latest') return <h1 className="sr-only">{title}</h1>

  const description = archiveDescription(subject, publication)
  const portrait = subject.kind === 'author' ? subject.person.avatar : subject.kind === 'tag' ? subject.tag.image : null
  const trail = subject.kind === 'category' ? subject.category.trail : []

  return (
    <header className="archive-head" data-kind={subject.kind}>
      {portrait?.state === 'ready' && <Picture picture={portrait} alt="" sizes="6rem" eager />}
      {trail.length > 0 && <Breadcrumb label={t('breadcrumb')} places={trail} />}
      <p className="kicker">{t(KICKERS[subject.kind])}</p>
      <h1>{title}</h1>
      {description !== '' && <p className="archive-description">{description}</p>}
      <p className="archive-count">
        {t('articles', { count: total })}
        {pages > 1 && <> · {t('pageOf', { page, pages })}</>}
      </p>
      <SubjectLinks archive={archive} />
      {subject.kind !== 'date' && <FeedLinks path={archive.path} title={title} />}
    </header>
  )
}

/** Branches of a category, months of a year, the website of a person. */
async function SubjectLinks({ archive: { subject, publication } }: { archive: Archive }): Promise<ReactNode> {
  const t = await getTranslations('Reader')

  if (subject.kind === 'date') return <MonthLinks subject={subject} language={publication.language} />
  if (subject.kind === 'author') {
    const url = safeWebUrl(subject.person.url)
    return url === null ? null : (
      <p className="archive-links">
        <a href={url} rel="noopener">
          {new URL(url).hostname.replace(/^www\./, '')}
        </a>
      </p>
    )
  }
  if (subject.kind !== 'category' || subject.category.branches.length === 0) return null

  return (
    <nav className="archive-links" aria-label={t('branches')}>
      <ul>
        {subject.category.branches.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{typeset(name, publication.language)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
