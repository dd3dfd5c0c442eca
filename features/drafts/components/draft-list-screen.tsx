import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import type { AccountActor } from '#features/session/actor.ts'
import { createDraftAction } from '../actions.ts'
import { BulkBar } from '../bulk/components/bulk-bar.tsx'
import { type DraftListQuery, listFields, listPath } from '../list-query.ts'
import { getFilterChoices } from '../listing/choices/data.ts'
import { getDraftCounts, getDraftList } from '../listing/data.ts'
import { mayCreate } from '../policy.ts'
import { ActiveFilters } from './active-filters.tsx'
import { DraftFilters } from './draft-filters.tsx'
import { DraftPager } from './draft-pager.tsx'
import { DraftRow } from './draft-row.tsx'
import { EmptyList } from './empty-list.tsx'
import { SortLinks } from './sort-links.tsx'
import { StateLinks, totalOf } from './state-links.tsx'
import { TrashedNotice } from './trashed-notice.tsx'

type Props = { actor: AccountActor; query: DraftListQuery; trashed: string | null }

/** The list of articles or pages: filters, rows, pages of it. `trashed`: what just left it. */
export async function DraftListScreen({ actor, query, trashed }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk' })
  const { kind } = query
  const [list, counts, choices] = await Promise.all([
    getDraftList(actor, query),
    getDraftCounts(actor, query),
    getFilterChoices(actor, kind)
  ])
  const creates = mayCreate(actor, kind)
  const total = totalOf(query, counts)

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
      <div className="flex flex-col gap-4">
        <StateLinks query={query} counts={counts} language={actor.language} />
        <DraftFilters actor={actor} query={query} choices={choices} />
        <ActiveFilters query={query} choices={choices} language={actor.language} />
      </div>
      <div className="mt-5 mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p role="status" className="text-sm text-muted">
          {t(`list.${kind}.count`, { count: total })}
        </p>
        {total > 1 && <SortLinks query={query} language={actor.language} />}
      </div>
      <BulkBar
        key={listPath(query)}
        actor={actor}
        list={{ kind, fields: Object.fromEntries(listFields(query)), state: query.state, total }}
        shown={list.items.length}
        choices={choices}
      />
      {list.items.length === 0 ? (
        <EmptyList actor={actor} query={query} creates={creates} trashed={counts.trashed ?? 0} />
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {list.items.map((item) => (
            <DraftRow key={item.id} item={item} list={listPath(query)} language={actor.language} />
          ))}
        </ul>
      )}
      <DraftPager query={query} list={list} language={actor.language} />
    </>
  )
}
