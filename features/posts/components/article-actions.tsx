import type { ReactNode } from 'react'
import { CitationBox } from '#features/citations/components/citation-box.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import { LikeForm } from '#features/likes/components/like-form.tsx'
import { ShareLinks } from '#features/sharing/components/share-links.tsx'
import { isoDay, longDate } from '#lib/dates.ts'
import { siteUrl } from '#lib/env.ts'
import type { Article } from '../article.ts'

/** What a reader can do with an article: like it, pass it on, cite it. On paper: where it came from. */
export function ArticleActions({ article: { post, publication, isPreview } }: { article: Article }): ReactNode {
  if (post.kind === 'page' || isPreview) return null

  const { language, timeZone } = publication
  const url = `${siteUrl()}/${encodeURIComponent(post.slug)}`
  const title = typeset(post.title, language)
  const name = typeset(publication.name, language)
  const date = new Date(post.publishedAt)
  const authors = post.authors.map((author) => author.name)

  return (
    <>
      <div className="article-actions">
        <LikeForm postId={post.id} count={post.likeCount} />
        <ShareLinks title={title} url={url} />
        <CitationBox reference={{ title, authors, publication: name, url, day: isoDay(date, timeZone), language }} />
      </div>
      <p className="print-origin">
        {name}, {longDate(date, { language, timeZone })}. {url}
      </p>
    </>
  )
}
