import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { type DraftListQuery, listPathWith, NATURAL, SORTS, type Sort } from '../list-query.ts'

type Props = { query: DraftListQuery; language: 'fr' | 'en' }

/** By what the list is sorted; the present one, clicked again, turns it round. */
export async function SortLinks({ query, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.list.sort' })

  return (
    <nav aria-label={t('label')}>
      <ul className="-mx-2 flex flex-wrap items-center text-sm">
        {SORTS.map((sort) => (
          <li key={sort}>
            <Link
              href={listPathWith(query, { sort, direction: nextDirection(query, sort) })}
              prefetch={false}
              aria-current={sort === query.sort ? 'true' : undefined}
              className="inline-flex min-h-8 items-center gap-1 rounded px-2 text-muted hover:text-ink hover:underline aria-[current=true]:font-semibold aria-[current=true]:text-ink"
            >
              {t(sort)}
              {sort === query.sort && (
                <>
                  <span aria-hidden="true">{query.direction === 'asc' ? '↑' : '↓'}</span>
                  <span className="sr-only">{t(query.direction)}</span>
                </>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function nextDirection(query: DraftListQuery, sort: Sort) {
  if (sort !== query.sort) return NATURAL[sort]
  return query.direction === 'asc' ? 'desc' : 'asc'
}
