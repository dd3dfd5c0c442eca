import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'
import { Notice } from '#components/notice.tsx'
import type { Language } from '#prisma/generated/enums.ts'
import { historyPath } from '../constants.ts'
import type { History } from '../data.ts'
import { RevisionRow } from './revision-row.tsx'

type Props = { history: History; page: number; restored: boolean; language: Language }

/** What is kept of a text, newest first. */
export async function HistoryScreen({ history, page, restored, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk' })
  const { draft, items, total } = history
  const title = draft.title || t('list.untitled')
  const textPath = `/desk/posts/${draft.id}${draft.may.save ? '' : '/preview'}`

  return (
    <>
      <Link href={textPath} prefetch={false} className={`${buttonClass('quiet')} -ms-3`}>
        {t('history.back')}
      </Link>
      <h1 className="mt-1 mb-2 text-2xl font-semibold text-pretty wrap-anywhere">{t('history.title', { title })}</h1>
      <p className="mb-6 max-w-prose text-sm text-muted text-pretty">{t('history.pruning')}</p>
      {restored && (
        <div className="mb-6">
          <Notice tone="good" title={t('history.restored')}>
            <p>{t('history.restoredText')}</p>
          </Notice>
        </div>
      )}
      {total === 0 ? (
        <p className="rounded-lg border border-line bg-surface px-5 py-10 text-center text-pretty">
          {t('history.empty')}
        </p>
      ) : (
        <>
          <p className="mb-2 text-sm text-muted">{t('history.count', { count: total })}</p>
          <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
            {items.map((item) => (
              <RevisionRow key={item.id} postId={draft.id} item={item} version={draft.version} language={language} />
            ))}
          </ol>
        </>
      )}
      <HistoryPager history={history} page={page} language={language} />
    </>
  )
}

async function HistoryPager({ history: { draft, pages }, page, language }: Omit<Props, 'restored'>) {
  if (pages < 2) return null

  const t = await getTranslations({ locale: language, namespace: 'Desk' })
  const here = Math.min(page, pages)
  return (
    <nav aria-label={t('history.pager')} className="mt-6 flex flex-wrap items-center justify-between gap-4">
      {here > 1 && (
        <Link href={historyPath(draft.id, here - 1)} prefetch={false} className={buttonClass('secondary')}>
          {t('pager.previous')}
        </Link>
      )}
      <p className="text-sm text-muted">{t('pager.place', { page: here, pages })}</p>
      {here < pages && (
        <Link href={historyPath(draft.id, here + 1)} prefetch={false} className={buttonClass('secondary')}>
          {t('pager.next')}
        </Link>
      )}
    </nav>
  )
}
