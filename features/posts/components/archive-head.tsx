import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Breadcrumb } from '#components/breadcrumb.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import { FeedLinks } from '#features/feeds/components/feed-links.tsx'
import type { Archive } from '../archives.ts'
import { ArchivePicture } from './archive-picture.tsx'
import { archiveDescription, archiveTitle } from './archive-title.ts'
import { SubjectLinks } from './subject-links.tsx'

const KICKERS = {
  tag: 'archiveTag',
  category: 'archiveCategory',
  author: 'archiveAuthor',
  date: 'archiveYear',
  series: 'series.kicker'
} as const

/** The head of an archive: what it is about, how much it holds, where it leads. */
export async function ArchiveHead({ archive }: { archive: Archive }): Promise<ReactNode> {
  const t = await getTranslations('Reader')
  const { subject, publication, total, page, pages } = archive
  const title = archiveTitle(subject, publication)
  if (subject.kind === 'latest') return <h1 className="sr-only">{title}</h1>

  const description = archiveDescription(subject, publication)
  const trail = subject.kind === 'category' ? subject.category.trail : []

  return (
    <header className="archive-head" data-kind={subject.kind}>
      <ArchivePicture subject={subject} language={publication.language} />
      {trail.length > 0 && (
        <Breadcrumb
          label={t('breadcrumb')}
          places={trail.map(({ name, path }) => ({ name: typeset(name, publication.language), path }))}
        />
      )}
      <p className="kicker">{t(KICKERS[subject.kind])}</p>
      <h1 dir="auto">{title}</h1>
      {description !== '' && (
        <p className="archive-description" dir="auto">
          {description}
        </p>
      )}
      <p className="archive-count">
        {t('articles', { count: total })}
        {pages > 1 && <> · {t('pageOf', { page, pages })}</>}
      </p>
      <SubjectLinks subject={subject} language={publication.language} />
      {subject.kind !== 'date' && <FeedLinks path={archive.path} title={title} />}
    </header>
  )
}
