import { getTranslations } from 'next-intl/server'
import { Dialog } from '#components/dialog.tsx'
import { Notice } from '#components/notice.tsx'
import { DeskPager } from '#features/desk/components/desk-pager.tsx'
import { getCategoryChoices } from '#features/drafts/data.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { getTermList } from '../data.ts'
import { type TermListQuery, termListPath } from '../list-query.ts'
import { BulkBar } from './bulk-bar.tsx'
import { NewTermForm } from './new-term-form.tsx'
import { TermFilters } from './term-filters.tsx'
import { TermRow } from './term-row.tsx'
import { TermTabs } from './term-tabs.tsx'

/** `deleted`: how many the step before has deleted. */
type Props = { actor: AccountActor; query: TermListQuery; deleted: number }

/** All tags, categories or series: found, chosen, begun. */
export async function TermListScreen({ actor, query, deleted }: Props) {
  const { kind } = query
  const { language } = actor
  const t = await getTranslations({ locale: language, namespace: 'Desk.terms' })
  const [list, parents] = await Promise.all([
    getTermList(actor, query),
    kind === 'category' ? getCategoryChoices() : []
  ])
  const inTree = kind === 'category' && query.sort === 'name' && query.search === '' && !query.unused

  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl font-semibold">{t(`${kind}.title`)}</h1>
        <Dialog opener={t(`${kind}.new`)} variant="primary" title={t(`${kind}.new`)} close={t('close')}>
          <NewTermForm kind={kind} parents={parents} />
        </Dialog>
      </div>
      <TermTabs kind={kind} language={language} />
      {deleted > 0 && (
        <div className="mb-6">
          <Notice tone="good">{t('deleted', { count: deleted })}</Notice>
        </div>
      )}
      <TermFilters query={query} language={language} />
      <p role="status" className="mt-4 mb-2 text-sm text-muted">
        {t(`${kind}.count`, { count: list.total })}
      </p>
      {list.items.length > 0 && (
        <form action="/desk/tags/merge" className="overflow-hidden rounded-lg border border-line bg-surface">
          <input type="hidden" name="kind" value={kind} />
          <BulkBar />
          <ul className="divide-y divide-line">
            {list.items.map((item) => (
              <TermRow key={item.id} kind={kind} item={item} inTree={inTree} language={language} />
            ))}
          </ul>
        </form>
      )}
      <DeskPager
        page={list.page}
        pages={list.pages}
        addressOf={(page) => termListPath({ ...query, page })}
        language={language}
      />
    </>
  )
}
