import type { ReactNode } from 'react'
import { CommentThreadsSection } from '#features/comments/components/comment-threads-section.tsx'
import { AuthorBox } from '#features/people/components/author-box.tsx'
import type { Article } from '../article.ts'
import { ArticleActions } from './article-actions.tsx'
import { ArticleHead } from './article-head.tsx'
import { FeaturedPicture } from './featured-picture.tsx'
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
        <FeaturedPicture post={post} language={publication.language} layout="wide" eager />
        <div className="article-body">
          <TableOfContents post={post} language={publication.language} />
          {post.doc && <PostBody post={post} doc={post.doc} publication={publication} inArchive={false} />}
        </div>
        <PostFoot post={post} language={publication.language} />
        <ArticleActions article={article} />
        <AuthorBox people={article.authors} language={publication.language} />
      </article>
      <NeighbourLinks article={article} />
      <CommentThreadsSection comments={article.comments} publication={publication} />
    </>
  )
}
