import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'
import { type DraftListQuery, FIRST_PAGE, LAST_PAGE, listPath, type Place } from '../list-query.ts'
import type { DraftList } from '../listing/data.ts'

type Props = { query: DraftListQuery; list: DraftList; language: 'fr' | 'en' }

/** The pages before and after, the first and the last; nothing when there is one. */
export async function DraftPager({ query, list, language }: Props) {
  const { previous, next } = list
  if (!previous && !next) return null

  const t = await getTranslations({ locale: language, namespace: 'Desk.pager' })
  const link = (place: Place, label: string) => (
    <Link href={listPath({ ...query, place })} prefetch={false} className={buttonClass('secondary')}>
      {label}
    </Link>
  )

  return (
    <nav aria-label={t('label')} className="mt-6 flex flex-wrap items-center justify-between gap-3">
      <div className="flex flex-wrap gap-2">
        {previous && link(FIRST_PAGE, t('first'))}
        {previous && link({ side: 'before', mark: previous }, t('previous'))}
      </div>
      <div className="flex flex-wrap gap-2">
        {next && link({ side: 'after', mark: next }, t('next'))}
        {next && link(LAST_PAGE, t('last'))}
      </div>
    </nav>
  )
}
