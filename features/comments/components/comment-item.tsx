import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LongDate } from '#components/long-date.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import type { CommentView } from '../data.ts'
import { type Answer, answersOf } from '../threads.ts'

type CommentItemProps = { answer: Answer; publication: PublicationView }

/** A comment and its answers beneath it; whom it answers is said where that is no longer seen. */
export async function CommentItem({ answer, publication }: CommentItemProps): Promise<ReactNode> {
  const t = await getTranslations('Reader')
  const { language, timeZone } = publication
  const { id, paragraphs, createdAt } = answer.comment
  const anchor = `comment_${id}`
  const answers = answersOf(answer)

  return (
    <li id={anchor}>
      <div className="comment">
        <p className="comment-head">
          <CommentAuthor comment={answer.comment} language={language} />{' '}
          {answer.to !== null && <span className="comment-to">{t('replyTo', { name: answer.to })}</span>}{' '}
          <a className="comment-date" href={`#${anchor}`}>
            <LongDate iso={createdAt} language={language} timeZone={timeZone} />
          </a>
        </p>
        {numbered(paragraphs).map(({ key, text }) => (
          <p key={key} dir="auto">
            {typeset(text, language)}
          </p>
        ))}
      </div>
      {answers.length > 0 && (
        <ol className="comment-list">
          {answers.map((next) => (
            <CommentItem key={next.comment.id} answer={next} publication={publication} />
          ))}
        </ol>
      )}
    </li>
  )
}

function CommentAuthor({ comment, language }: { comment: CommentView; language: string }): ReactNode {
  const { authorUrl } = comment
  const name = typeset(comment.authorName, language)

  return (
    <bdi className="comment-author">
      {authorUrl === null ? (
        name
      ) : (
        <a href={authorUrl} rel="ugc nofollow noopener">
          {name}
        </a>
      )}
    </bdi>
  )
}

function numbered(texts: string[]): { key: number; text: string }[] {
  return texts.map((text, key) => ({ key, text }))
}
