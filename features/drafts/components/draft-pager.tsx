import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'
import type { DraftListQuery } from '../data.ts'
import { listPath } from '../list-query.ts'

type Props = { query: DraftListQuery; pages: number; language: 'fr' | 'en' }

/** Newer and older pages of a list; nothing when there is one. */
export async function DraftPager({ query, pages, language }: Props) {
  if (pages < 2) return null

  const t = await getTranslations({ locale: language, namespace: 'Desk.pager' })
  const page = Math.min(query.page, pages)
  return (
    <nav aria-label={t('label')} className="mt-6 flex items-center justify-between gap-4">
      {page > 1 ? (
        <Link href={listPath({ ...query, page: page - 1 })} prefetch={false} className={buttonClass('secondary')}>
          {t('previous')}
        </Link>
      ) : (
        <span />
      )}
      <p className="text-sm text-muted">{t('place', { page, pages })}</p>
      {page < pages ? (
        <Link href={listPath({ ...query, page: page + 1 })} prefetch={false} className={buttonClass('secondary')}>
          {t('next')}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
