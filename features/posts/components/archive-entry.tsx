import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DateStamp } from '#components/date-stamp.tsx'
import { Picture } from '#components/picture.tsx'
import { untilReadMore } from '#features/editor/render/read-more.ts'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import type { PublishedPost } from '../published.ts'
import { Byline } from './byline.tsx'
import { FeaturedPicture } from './featured-picture.tsx'
import { PostBody } from './post-body.tsx'
import { PostFoot } from './post-foot.tsx'

type ArchiveEntryProps = { post: PublishedPost; publication: PublicationView; markFeatured: boolean; part?: number }

/** A text in an archive: whole, up to its "read more", or its excerpt. */
export async function ArchiveEntry({
  post,
  publication,
  markFeatured,
  part: number
}: ArchiveEntryProps): Promise<ReactNode> {
  const t = await getTranslations('Reader')
  const { language, timeZone } = publication
  const part = post.doc && untilReadMore(post.doc)
  const [own, lang] = [post.language ?? language, post.language ?? undefined]

  return (
    <article className="entry" data-style={part ? 'full' : 'excerpt'}>
      <header className="post-head">
        <DateStamp iso={post.publishedAt} language={language} timeZone={timeZone} />
        {number !== undefined && <p className="kicker">{t('series.part', { part: number })}</p>}
        {markFeatured && post.featured && <p className="kicker">{t('featured')}</p>}
        <h2 className="entry-title">
          <a href={`/${post.slug}`} lang={lang}>
            {typeset(post.title, own)}
          </a>
        </h2>
        <Byline authors={post.authors} language={language} />
      </header>
      {part ? (
        <>
          <FeaturedPicture post={post} language={language} layout="normal" />
          <PostBody post={post} doc={part.doc} publication={publication} inArchive />
        </>
      ) : (
        <Excerpt post={post} language={language} />
      )}
      {(!part || part.isCut) && (
        <p className="read-more">
          <a href={`/${post.slug}`}>
            {part?.label ? <span lang={lang}>{typeset(part.label, own)}</span> : t('readMore')}
            <span className="sr-only" lang={lang}>
              {typeset(` : ${post.title}`, own)}
            </span>
          </a>
        </p>
      )}
      <PostFoot post={post} language={language} />
    </article>
  )
}

function Excerpt({ post, language }: { post: PublishedPost; language: string }): ReactNode {
  return (
    <div className="excerpt">
      {post.featuredMedia?.state === 'ready' && (
        <Picture
          picture={post.featuredMedia}
          alt={typeset(post.featuredMedia.alt, language)}
          sizes="(min-width: 46rem) 12rem, 100vw"
        />
      )}
      <p lang={post.language ?? undefined}>{typeset(post.excerpt, post.language ?? language)}</p>
    </div>
  )
}
