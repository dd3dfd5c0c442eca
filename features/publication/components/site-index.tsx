import type { ReactNode } from 'react'
import { AuthorIndex } from '#features/people/components/author-index.tsx'
import { SeriesIndex } from '#features/series/components/series-index.tsx'
import { TagIndex } from '#features/tags/components/tag-index.tsx'
import type { SiteIndexView } from '../site-index.ts'

/** One of the pages that list a whole kind of archives. */
export function SiteIndex({ index, language }: { index: SiteIndexView; language: string }): ReactNode {
  if (index.kind === 'tags') return <TagIndex index={index.view} language={language} />
  if (index.kind === 'series') return <SeriesIndex series={index.view} language={language} />
  return <AuthorIndex people={index.view} language={language} />
}
