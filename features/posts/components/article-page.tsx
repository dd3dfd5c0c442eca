import type { ReactNode } from 'react'
import { CommentThreadsSection } from '#features/comments/components/comment-threads-section.tsx'
import { AuthorBox } from '#features/people/components/author-box.tsx'
import { SeriesBox } from '#features/series/components/series-box.tsx'
import { SeriesNext } from '#features/series/components/series-next.tsx'
import type { Article } from '../article.ts'
import { ArticleActions } from './article-actions.tsx'
import { ArticleHead } from './article-head.tsx'
import { FeaturedPicture } from './featured-picture.tsx'
import { NeighbourLinks } from './neighbour-links.tsx'
import { PostBody } from './post-body.tsx'
import { PostFoot } from './post-foot.tsx'
import { RelatedPosts } from './related-posts.tsx'
import { TableOfContents } from './table-of-contents.tsx'

/** An article, or a static page, which has neither date nor neighbours. */
export function ArticlePage({ article }: { article: Article }): ReactNode {
  const { post, publication, series } = article

  return (
    <>
      <article className="article" data-kind={post.kind}>
        <ArticleHead post={post} publication={publication} />
        <SeriesBox series={series} postId={post.id} language={publication.language} />
        <FeaturedPicture post={post} language={publication.language} layout="wide" eager />
        <div className="article-body">
          <TableOfContents post={post} language={publication.language} />
          {post.doc && <PostBody post={post} doc={post.doc} publication={publication} inArchive={false} />}
        </div>
        <SeriesNext series={series} postId={post.id} language={publication.language} />
        <PostFoot post={post} language={publication.language} />
        <ArticleActions article={article} />
        <AuthorBox people={article.authors} language={publication.language} />
      </article>
      <RelatedPosts article={article} />
      <NeighbourLinks article={article} />
      <CommentThreadsSection comments={article.comments} publication={publication} />
    </>
  )
}
