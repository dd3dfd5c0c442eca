import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import { type Filters, type SearchAddress, searchPath } from '../constants.ts'
import type { Facet } from '../results.ts'

/** What can still be taken in at a glance. */
const OFFERED = 8
const KINDS = ['tag', 'author', 'year'] as const
const LABELS = { tag: 'byTag', author: 'byAuthor', year: 'byYear' } as const

type SearchFacetsProps = {
  address: SearchAddress
  facets: Facet[]
  /** Null: there are more results than were counted, so that numbers would not be true. */
  total: number | null
  language: string
}

/** Ways to narrow the results, as links that keep the query. */
export async function SearchFacets({ address, facets, total, language }: SearchFacetsProps): Promise<ReactNode> {
  const t = await getTranslations('Reader.search')
  const offers = KINDS.map((kind) => ({ kind, facets: offered(kind, { address, facets, total }) })).filter(
    (offer) => offer.facets.length > 0
  )
  if (offers.length === 0) return null

  return (
    <nav aria-label={t('narrow')}>
      <details className="search-facets">
        <summary>{t('narrow')}</summary>
        {offers.map(({ kind, facets: some }) => (
          <div key={kind}>
            <p className="search-facets-label" id={`facet_${kind}`}>
              {t(LABELS[kind])}
            </p>
            <ul aria-labelledby={`facet_${kind}`}>
              {some.map(({ key, name, count }) => (
                <li key={key}>
                  <a href={searchPath({ ...address, page: 1, [kind]: key })}>
                    {kind === 'tag' ? typeset(name, language) : name}
                    {total !== null && <Count count={count} words={t('results', { count })} />}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </nav>
  )
}

function Count({ count, words }: { count: number; words: string }): ReactNode {
  return (
    <>
      {' '}
      <span className="count" aria-hidden="true">
        {count}
      </span>
      <span className="sr-only">({words})</span>
    </>
  )
}

/** Those that would leave something out; years from the latest, others from the most frequent. */
function offered(kind: keyof Filters, { address, facets, total }: Omit<SearchFacetsProps, 'language'>): Facet[] {
  if (address[kind] !== null) return []

  const some = facets.filter((facet) => facet.kind === kind && (total === null || facet.count < total))
  const byCount = some.toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'fr'))
  const most = byCount.slice(0, OFFERED)
  return kind === 'year' ? most.toSorted((one, other) => Number(other.key) - Number(one.key)) : most
}
