import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'
import type { AccountActor } from '#features/session/actor.ts'
import type { DraftListQuery } from '../data.ts'
import { listPath } from '../list-query.ts'

type Props = { actor: AccountActor; query: DraftListQuery; creates: boolean }

/** Nothing to list: either nothing fits the filters, or nothing has been written yet. */
export async function EmptyList({ actor, query, creates }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.empty' })
  const isFiltered = query.state !== undefined || query.mine || query.search !== '' || query.page > 1

  return (
    <div className="rounded-lg border border-dashed border-edge px-6 py-12 text-center">
      <p className="text-lg font-semibold">{t(isFiltered ? 'filtered.title' : `${query.kind}.title`)}</p>
      <p className="mx-auto mt-1 max-w-prose text-pretty text-muted">
        {isFiltered ? t('filtered.text') : t(creates ? `${query.kind}.text` : 'reader.text')}
      </p>
      {isFiltered && (
        <Link
          href={listPath({ kind: query.kind, mine: false, search: '', state: undefined })}
          prefetch={false}
          className={`${buttonClass('secondary')} mt-5`}
        >
          {t('filtered.reset')}
        </Link>
      )}
    </div>
  )
}
