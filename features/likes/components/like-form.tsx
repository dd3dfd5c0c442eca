import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ANSWERS } from '../constants.ts'

type LikeFormProps = { postId: string; count: number }

/**
 * The button and how many like the text. The page is the same for everybody: the answer to a press is
 * the line beneath the button that the address names (`:target`), or that the module shows.
 */
export async function LikeForm({ postId, count }: LikeFormProps): Promise<ReactNode> {
  const t = await getTranslations('Reader.likes')
  const action = `/api/likes/${postId}`

  return (
    <div className="likes" data-likes="">
      <form method="post" action={action}>
        <button type="submit" className="like-button">
          {t('like')}
        </button>
      </form>
      <p className="like-count" data-like-count="">
        {t('count', { count })}
      </p>
      <div className="like-answers" role="status">
        <p id={ANSWERS.counted} tabIndex={-1} data-like-answer="">
          {t('counted')}
        </p>
        <form id={ANSWERS.already} tabIndex={-1} data-like-answer="" method="post" action={`${action}?withdraw`}>
          {t('already')}{' '}
          <button type="submit" className="like-withdraw">
            {t('withdraw')}
          </button>
        </form>
        <p id={ANSWERS.withdrawn} tabIndex={-1} data-like-answer="">
          {t('withdrawn')}
        </p>
      </div>
    </div>
  )
}
