import type { ReactNode } from 'react'
import { CommentThreadsSection } from '#features/comments/components/comment-threads-section.tsx'
import type { Article } from '../article.ts'
import { ArticleHead } from './article-head.tsx'
import { FeaturedPicture } from './featured-picture.tsx'
import { NeighbourLinks } from './neighbour-links.tsx'
import { PostBody } from './post-body.tsx'
import { PostFoot } from './post-foot.tsx'
import { RelatedPosts } from './related-posts.tsx'
import { TableOfContents } from './table-of-contents.tsx'

/** An article, or a static page, which has neither date nor neighbours. */
export function ArticlePage({ article }: { article: Article }): ReactNode {
  const { post, publication } = article

  return (
    <>
      <article className="article" data-kind={post.kind}>
        <ArticleHead post={post} publication={publication} />
        <FeaturedPicture post={post} language={publication.language} layout="wide" eager />
        <TableOfContents post={post} language={publication.language} />
        {post.doc && <PostBody post={post} doc={post.doc} publication={publication} inArchive={false} />}
        <PostFoot post={post} language={publication.language} />
      </article>
      <RelatedPosts article={article} />
      <NeighbourLinks article={article} />
      <CommentThreadsSection comments={article.comments} publication={publication} />
    </>
  )
}
