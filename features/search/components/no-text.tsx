import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { type SearchAddress, searchPath } from '../constants.ts'
import type { SearchOutcome } from '../results.ts'
import { ActiveFilters } from './active-filters.tsx'
import { SearchResults } from './search-results.tsx'

type NoTextProps = {
  address: SearchAddress
  outcome: Extract<SearchOutcome, { kind: 'none' }>
  publication: PublicationView
}

/** Nothing has all that was looked for: what was perhaps meant, and what comes near. */
export async function NoText({ address, outcome, publication }: NoTextProps): Promise<ReactNode> {
  const t = await getTranslations('Reader.search')
  const { suggestion, partial } = outcome
  const { language } = publication

  return (
    <>
      <h2 className="search-total">{t('none', { query: typeset(address.text, language) })}</h2>
      {suggestion !== null && (
        <p className="search-suggestion">
          {t.rich('suggestion', {
            query: suggestion,
            link: (words) => <a href={searchPath({ ...address, page: 1, text: suggestion })}>{words}</a>
          })}
        </p>
      )}
      <ActiveFilters address={address} facets={[]} language={language} />
      {partial.length > 0 && (
        <section aria-labelledby="search_partial">
          <p id="search_partial" className="search-partial">
            {t('partial')}
          </p>
          <SearchResults results={partial} publication={publication} />
        </section>
      )}
    </>
  )
}
