import type { ReactNode } from 'react'
import { Picture } from '#components/picture.tsx'
import { FIGURE_SIZES } from '#components/picture-sizes.ts'
import { CommentThreadsSection } from '#features/comments/components/comment-threads-section.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import type { MediaView } from '#features/media/schema.ts'
import type { Article } from '../article.ts'
import { ArticleHead } from './article-head.tsx'
import { NeighbourLinks } from './neighbour-links.tsx'
import { PostBody } from './post-body.tsx'
import { PostFoot } from './post-foot.tsx'
import { TableOfContents } from './table-of-contents.tsx'

/** An article, or a static page, which has neither date nor neighbours. */
export function ArticlePage({ article }: { article: Article }): ReactNode {
  const { post, publication } = article

  return (
    <>
      <article className="article" data-kind={post.kind}>
        <ArticleHead post={post} publication={publication} />
        {post.featuredMedia?.state === 'ready' && (
          <FeaturedPicture media={post.featuredMedia} language={publication.language} />
        )}
        <TableOfContents post={post} language={publication.language} />
        {post.doc && <PostBody post={post} doc={post.doc} publication={publication} inArchive={false} />}
        <PostFoot post={post} language={publication.language} />
      </article>
      <NeighbourLinks article={article} />
      <CommentThreadsSection comments={article.comments} publication={publication} />
    </>
  )
}

function FeaturedPicture({ media, language }: { media: MediaView; language: string }): ReactNode {
  return (
    <figure className="figure featured-picture" data-layout="wide">
      <Picture picture={media} alt={media.alt} sizes={FIGURE_SIZES.wide} eager />
      {(media.caption !== '' || media.credit !== '') && (
        <figcaption>
          {media.caption !== '' && <span className="caption">{typeset(media.caption, language)}</span>}{' '}
          {media.credit !== '' && <span className="credit">{typeset(media.credit, language)}</span>}
        </figcaption>
      )}
    </figure>
  )
}
