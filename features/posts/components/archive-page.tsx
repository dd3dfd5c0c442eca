import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Pagination } from '#components/pagination.tsx'
import { ArchiveData } from '#features/seo/components/archive-data.tsx'
import type { Archive } from '../archives.ts'
import { ArchiveEntry } from './archive-entry.tsx'
import { ArchiveHead } from './archive-head.tsx'

/** Address of a page of an archive whose first page is at `path`. */
export function archiveAddress(path: string, page: number): string {
  if (page === 1) return path
  return `${path === '/' ? '' : path}/page/${page}`
}

/** A page of an archive: its head, its texts, its pages. */
export async function ArchivePage({ archive }: { archive: Archive }): Promise<ReactNode> {
  const t = await getTranslations('Reader')
  const { posts, publication, path, page, pages, subject } = archive
  const isSeries = subject.kind === 'series'

  return (
    <div className="archive">
      <ArchiveHead archive={archive} />
      {posts.length === 0 && <p className="empty">{t('empty')}</p>}
      {posts.map((post, at) => (
        <ArchiveEntry
          key={post.id}
          post={post}
          publication={publication}
          markFeatured={subject.kind === 'latest'}
          {...(isSeries && { part: (page - 1) * publication.postsPerPage + at + 1 })}
        />
      ))}
      <Pagination
        page={page}
        pages={pages}
        addressOf={(other) => archiveAddress(path, other)}
        words={{
          label: t('pagination'),
          newer: t(isSeries ? 'series.previousPage' : 'newer'),
          older: t(isSeries ? 'series.nextPage' : 'older'),
          page: (other) => t('goToPage', { page: other })
        }}
      />
      <ArchiveData archive={archive} />
    </div>
  )
}
