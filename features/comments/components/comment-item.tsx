import type { ReactNode } from 'react'
import { LongDate } from '#components/long-date.tsx'
import type { CommentView } from '#features/comments/data.ts'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'

type CommentItemProps = { comment: CommentView; publication: PublicationView }

/** A comment and its answers beneath it. */
export function CommentItem({ comment, publication }: CommentItemProps): ReactNode {
  const { language, timeZone } = publication
  const { id, authorName, authorUrl, paragraphs, createdAt, replies } = comment
  const anchor = `comment_${id}`

  return (
    <li id={anchor}>
      <div className="comment">
        <p className="comment-head">
          <span className="comment-author">
            {authorUrl === null ? (
              typeset(authorName, language)
            ) : (
              <a href={authorUrl} rel="ugc nofollow noopener">
                {typeset(authorName, language)}
              </a>
            )}
          </span>{' '}
          <a className="comment-date" href={`#${anchor}`}>
            <LongDate iso={createdAt} language={language} timeZone={timeZone} />
          </a>
        </p>
        {numbered(paragraphs).map(({ key, text }) => (
          <p key={key}>{typeset(text, language)}</p>
        ))}
      </div>
      {replies.length > 0 && (
        <ol className="comment-list">
          {replies.map((reply) => (
            <CommentItem key={reply.id} comment={reply} publication={publication} />
          ))}
        </ol>
      )}
    </li>
  )
}

function numbered(texts: string[]): { key: number; text: string }[] {
  return texts.map((text, key) => ({ key, text }))
}
