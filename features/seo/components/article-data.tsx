import type { ReactNode } from 'react'
import type { Article } from '#features/posts/article.ts'
import { articleGraph } from '../json-ld/article.ts'
import { StructuredData } from './structured-data.tsx'

/** What an article's page says to search engines. */
export async function ArticleData({ article }: { article: Article }): Promise<ReactNode> {
  return <StructuredData data={await articleGraph(article)} />
}
