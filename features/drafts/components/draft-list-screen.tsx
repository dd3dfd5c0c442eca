import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import type { AccountActor } from '#features/session/actor.ts'
import { createDraftAction } from '../actions.ts'
import { type DraftListQuery, getDraftCounts, getDraftList } from '../data.ts'
import { listPath } from '../list-query.ts'
import { mayCreate } from '../policy.ts'
import { DraftFilters } from './draft-filters.tsx'
import { DraftPager } from './draft-pager.tsx'
import { DraftRow } from './draft-row.tsx'
import { EmptyList } from './empty-list.tsx'
import { TrashedNotice } from './trashed-notice.tsx'

type Props = { actor: AccountActor; query: DraftListQuery; trashed: string | null }

/** The list of articles or pages: filters, rows, pages of it. `trashed`: what just left it. */
export async function DraftListScreen({ actor, query, trashed }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk' })
  const [list, counts] = await Promise.all([getDraftList(actor, query), getDraftCounts(actor, query)])
  const { kind } = query
  const creates = mayCreate(actor, kind)

  return (
    <>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl font-semibold">{t(`list.${kind}.title`)}</h1>
        {creates && (
          <ActionButton action={createDraftAction} values={{ kind }} variant="primary" problem={t('failed')}>
            {t(`list.${kind}.create`)}
          </ActionButton>
        )}
      </div>
      {trashed !== null && <TrashedNotice actor={actor} id={trashed} />}
      <DraftFilters actor={actor} query={query} counts={counts} />
      <p role="status" className="mt-4 mb-2 text-sm text-muted">
        {t(`list.${kind}.count`, { count: list.total })}
      </p>
      {list.items.length === 0 ? (
        <EmptyList actor={actor} query={query} creates={creates} />
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {list.items.map((item) => (
            <DraftRow key={item.id} item={item} list={listPath(query)} language={actor.language} />
          ))}
        </ul>
      )}
      <DraftPager query={query} pages={list.pages} language={actor.language} />
    </>
  )
}
