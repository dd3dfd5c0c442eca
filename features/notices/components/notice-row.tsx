import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import { Badge } from '#components/badge.tsx'
import { longDate } from '#lib/dates.ts'
import type { Language } from '#prisma/generated/enums.ts'
import { openNoticeAction, readNoticeAction } from '../actions.ts'
import type { NoticeView } from '../data.ts'
import { saidIn } from '../words.ts'

type Props = { notice: NoticeView; language: Language; timeZone: string }

/** What happened, what was said about it, and the way to the text. */
export async function NoticeRow({ notice, language, timeZone }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.notices' })
  const { id, kind, actorName: actor, createdAt, read } = notice
  const said = saidIn(notice, language)
  const title = notice.title || t('untitled')
  const isAlone = kind === 'published' && actor === ''
  const about = <span className="sr-only"> : {title}</span>

  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-4 sm:grid-cols-[1fr_auto] sm:px-5">
      <div className="min-w-0">
        <p className={`text-pretty wrap-anywhere ${read ? '' : 'font-semibold'}`}>
          {t(isAlone ? 'publishedAlone' : kind, { actor, title })}
        </p>
        {said !== '' && (
          <blockquote className="mt-2 max-w-prose border-s-2 border-line ps-3 whitespace-pre-line wrap-anywhere">
            {said}
          </blockquote>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <time dateTime={createdAt.toISOString()}>{longDate(createdAt, { language, timeZone })}</time>
          {!read && <Badge tone="accent">{t('new')}</Badge>}
        </p>
      </div>
      <div className="-mx-3 flex flex-wrap items-start sm:mx-0 sm:justify-end">
        <ActionButton action={openNoticeAction} values={{ id }} variant="quiet" problem={t('notDone')}>
          {t('open')}
          {about}
        </ActionButton>
        {!read && (
          <ActionButton action={readNoticeAction} values={{ id }} variant="quiet" problem={t('notDone')}>
            {t('read')}
            {about}
          </ActionButton>
        )}
      </div>
    </li>
  )
}
