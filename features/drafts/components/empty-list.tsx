import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { type DraftListQuery, isFiltered, listHome, listPathWith } from '../list-query.ts'

/** `trashed`: how many texts of the trash fit the filters. */
type Props = { actor: AccountActor; query: DraftListQuery; creates: boolean; trashed: number }

/** Nothing to list: either nothing fits the filters, or nothing has been written yet. Says why, and where to go on. */
export async function EmptyList({ actor, query, creates, trashed }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk' })
  const filtered = isFiltered(query)
  const cause = causeOf(query)

  return (
    <div className="rounded-lg border border-dashed border-edge px-6 py-12 text-center">
      <p className="text-lg font-semibold">{t(filtered ? `list.empty.${cause}.title` : `empty.${query.kind}.title`)}</p>
      <p className="mx-auto mt-1 max-w-prose text-pretty text-muted">
        {filtered ? t(`list.empty.${cause}.text`) : t(creates ? `empty.${query.kind}.text` : 'empty.reader.text')}
      </p>
      <div className="mt-5 flex flex-wrap justify-center gap-3">
        {filtered && (
          <Link href={listHome(query.kind)} prefetch={false} className={buttonClass('secondary')}>
            {t('empty.filtered.reset')}
          </Link>
        )}
        {filtered && query.state !== 'trashed' && trashed > 0 && (
          <Link href={listPathWith(query, { state: 'trashed' })} prefetch={false} className={buttonClass('secondary')}>
            {t('list.empty.inTrash', { count: trashed })}
          </Link>
        )}
      </div>
    </div>
  )
}

/** What most probably leaves everything out; several filters at once are told as such. */
function causeOf(query: DraftListQuery) {
  const { search, tag, author, category, year, changed, featured, mine, state } = query
  const causes = (
    [
      ['search', search !== ''],
      ['tag', tag !== ''],
      ['author', author !== ''],
      ['category', category !== ''],
      ['period', year !== null],
      ['changed', changed],
      ['featured', featured],
      ['mine', mine]
    ] as const
  ).filter(([, given]) => given)
  if (causes.length > 1) return 'several'
  return causes[0]?.[0] ?? state ?? 'several'
}
