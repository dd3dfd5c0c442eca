import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { getPublication } from '#features/publication/data.ts'
import type { Search } from '../search.ts'
import { FoundTexts } from './found-texts.tsx'
import { NoText } from './no-text.tsx'
import { SearchAdvice } from './search-advice.tsx'
import { SearchForm } from './search-form.tsx'

const REASONS = { signs: 'nothingSigns', common: 'nothingCommon', excluded: 'nothingExcluded' } as const

/** The page of search: the form, then what was found, or how to find it. */
export async function SearchPage({ search }: { search: Search }): Promise<ReactNode> {
  const [t, publication] = await Promise.all([getTranslations('Reader.search'), getPublication()])
  const { address, query, outcome } = search

  return (
    <div className="search">
      <header className="archive-head">
        <h1>{t('title')}</h1>
        <SearchForm place="page" text={address.text} />
        {query.isCut && <p className="search-notice">{t('cut')}</p>}
      </header>
      {outcome.kind === 'found' && <FoundTexts address={address} outcome={outcome} publication={publication} />}
      {outcome.kind === 'none' && <NoText address={address} outcome={outcome} publication={publication} />}
      {outcome.kind === 'nothing' && <p className="search-notice">{t(REASONS[outcome.reason])}</p>}
      {outcome.kind === 'late' && <p className="search-notice">{t('late')}</p>}
      {outcome.kind !== 'found' && <SearchAdvice language={publication.language} />}
    </div>
  )
}
