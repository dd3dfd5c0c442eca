import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { CommentThreads } from '#features/comments/data.ts'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { firstOf } from '../threads.ts'
import { CommentItem } from './comment-item.tsx'

type CommentThreadsSectionProps = { comments: CommentThreads; publication: PublicationView }

/** Comments in threads, and apart from them the pages elsewhere that cite the article. Nothing when there is neither. */
export async function CommentThreadsSection({
  comments: { count, threads, mentions },
  publication
}: CommentThreadsSectionProps): Promise<ReactNode> {
  if (threads.length === 0 && mentions.length === 0) return null

  const t = await getTranslations('Reader')
  return (
    <section className="comments" id="comments" aria-labelledby="comments_heading">
      <h2 id="comments_heading">{threads.length > 0 ? t('comments', { count }) : t('mentions')}</h2>
      {threads.length > 0 && (
        <ol className="comment-list">
          {threads.map((comment) => (
            <CommentItem key={comment.id} answer={firstOf(comment)} publication={publication} />
          ))}
        </ol>
      )}
      {mentions.length > 0 && (
        <>
          {threads.length > 0 && <h3>{t('mentions')}</h3>}
          <ul className="mention-list">
            {mentions.map(({ id, authorName, authorUrl }) => (
              <li key={id}>
                <bdi>
                  {authorUrl === null ? (
                    typeset(authorName, publication.language)
                  ) : (
                    <a href={authorUrl} rel="ugc nofollow noopener">
                      {typeset(authorName, publication.language)}
                    </a>
                  )}
                </bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
