import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Pagination } from '#components/pagination.tsx'
import type { PublicationView } from '#features/publication/schema.ts'
import { RESULTS_PER_PAGE, type SearchAddress, searchPath } from '../constants.ts'
import type { SearchOutcome } from '../results.ts'
import { ActiveFilters } from './active-filters.tsx'
import { SearchFacets } from './search-facets.tsx'
import { SearchResults } from './search-results.tsx'

type FoundTextsProps = {
  address: SearchAddress
  outcome: Extract<SearchOutcome, { kind: 'found' }>
  publication: PublicationView
}

/** How many texts were found, how to narrow them, and a page of them. */
export async function FoundTexts({ address, outcome, publication }: FoundTextsProps): Promise<ReactNode> {
  const t = await getTranslations('Reader.search')
  const { results, total, isMore, pages, facets } = outcome
  const { page } = address
  const { language } = publication

  return (
    <>
      <h2 className="search-total">
        {isMore ? t('totalMore', { count: total }) : t('total', { count: total })}
        {pages > 1 && <span className="search-page"> · {t('pageOf', { page, pages })}</span>}
      </h2>
      <ActiveFilters address={address} facets={facets} language={language} />
      <SearchFacets address={address} facets={facets} total={isMore ? null : total} language={language} />
      <SearchResults results={results} publication={publication} first={(page - 1) * RESULTS_PER_PAGE + 1} />
      <Pagination
        page={page}
        pages={pages}
        addressOf={(other) => searchPath({ ...address, page: other })}
        words={{
          label: t('pagination'),
          newer: t('previous'),
          older: t('next'),
          page: (other) => t('goToPage', { page: other })
        }}
      />
    </>
  )
}
