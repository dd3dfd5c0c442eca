import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import { getPublication } from '#features/publication/data.ts'
import { countToReview } from '#features/review/data.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { readAllNoticesAction } from '../actions.ts'
import { getNotices } from '../data.ts'
import { NoticeRow } from './notice-row.tsx'

/** What the actor has been told, newest first, and how many texts wait for them. */
export async function NoticesScreen({ actor }: { actor: AccountActor }) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.notices' })
  const [notices, waiting, { timeZone }] = await Promise.all([
    getNotices(actor),
    countToReview(actor),
    getPublication()
  ])

  return (
    <>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        {notices.some(({ read }) => !read) && (
          <ActionButton action={readAllNoticesAction} problem={t('notDone')}>
            {t('readAll')}
          </ActionButton>
        )}
      </div>
      {waiting !== null && waiting > 0 && (
        <p className="mb-6">
          <Link
            href="/desk?state=in_review"
            prefetch={false}
            className="font-medium text-accent underline underline-offset-4"
          >
            {t('toReview', { count: waiting })}
          </Link>
        </p>
      )}
      {notices.length === 0 ? (
        <div className="rounded-lg border border-dashed border-edge px-6 py-14 text-center">
          <p className="text-lg font-semibold">{t('empty')}</p>
          <p className="mt-1 text-muted">{t('emptyLead')}</p>
        </div>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} language={actor.language} timeZone={timeZone} />
          ))}
        </ul>
      )}
    </>
  )
}
