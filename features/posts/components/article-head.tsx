import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DateStamp } from '#components/date-stamp.tsx'
import { LongDate } from '#components/long-date.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import type { PublishedPost } from '../published.ts'
import { Byline } from './byline.tsx'

/** What most adults read in a minute, in French as in English. */
const WORDS_A_MINUTE = 230
/** An edit on the day of publication is a correction, not news. */
const DAY = 24 * 60 * 60 * 1_000

/** Date, title, byline and reading time of an article; the title alone for a static page. */
export async function ArticleHead({
  post,
  publication
}: {
  post: PublishedPost
  publication: PublicationView
}): Promise<ReactNode> {
  const t = await getTranslations('Reader')
  const { language, timeZone } = publication
  const title = (
    <h1 className="article-title" lang={post.language ?? undefined}>
      {typeset(post.title, post.language ?? language)}
    </h1>
  )
  if (post.kind === 'page') return <header className="post-head">{title}</header>

  const minutes = Math.max(1, Math.round(post.wordCount / WORDS_A_MINUTE))
  const revisedAt = post.revisedAt ?? post.publishedAt
  const isRevised = Date.parse(revisedAt) - Date.parse(post.publishedAt) > DAY

  return (
    <header className="post-head">
      <DateStamp iso={post.publishedAt} language={language} timeZone={timeZone} />
      {title}
      <Byline authors={post.authors} language={language} />
      <p className="article-facts">
        {t('readingTime', { minutes })}
        {isRevised && (
          <>
            {' '}
            · {t.rich('revised', { date: () => <LongDate iso={revisedAt} language={language} timeZone={timeZone} /> })}
          </>
        )}
      </p>
    </header>
  )
}
