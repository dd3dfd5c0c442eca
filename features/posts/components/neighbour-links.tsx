import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { Article } from '../article.ts'
import type { PostLink } from '../published.ts'

/** The articles published just before and just after. */
export async function NeighbourLinks({ article }: { article: Article }): Promise<ReactNode> {
  const { previous, next } = article.neighbours
  if (!previous && !next) return null

  const t = await getTranslations('Reader')
  return (
    <nav className="neighbours" aria-label={t('neighbours')}>
      {previous && (
        <a rel="prev" href={`/${previous.slug}`}>
          <span className="neighbours-label">{t('previous')}</span>{' '}
          <Title post={previous} language={article.publication.language} />
        </a>
      )}
      {next && (
        <a rel="next" href={`/${next.slug}`}>
          <span className="neighbours-label">{t('next')}</span>{' '}
          <Title post={next} language={article.publication.language} />
        </a>
      )}
    </nav>
  )
}

function Title({ post, language }: { post: PostLink; language: string }): ReactNode {
  return (
    <span className="neighbours-title" lang={post.language ?? undefined}>
      {typeset(post.title, post.language ?? language)}
    </span>
  )
}
