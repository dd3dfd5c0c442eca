import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { QUERY_LENGTH } from '../constants.ts'

type SearchFormProps = {
  /** Parts the id of its field from those of other forms on the page. */
  place: 'header' | 'page' | 'missing'
  text?: string
}

/** Where readers write what they look for: an ordinary form that leads to `/search`. */
export async function SearchForm({ place, text = '' }: SearchFormProps): Promise<ReactNode> {
  const t = await getTranslations('Reader.search')
  const id = `search_${place}`

  return (
    <search aria-label={t(place === 'header' ? 'headerLabel' : 'label')}>
      <form className="search-form" data-place={place} action="/search" method="get">
        <label htmlFor={id} className={place === 'header' ? 'sr-only' : 'search-label'}>
          {t('field')}
        </label>
        <div className="search-line">
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={text}
            {...(place === 'header' && { placeholder: t('submit') })}
            maxLength={QUERY_LENGTH}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="search"
          />
          <button type="submit">
            <SearchIcon />
            <span className={place === 'header' ? 'sr-only' : undefined}>{t('submit')}</span>
          </button>
        </div>
      </form>
    </search>
  )
}

function SearchIcon(): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
      <circle cx="8.5" cy="8.5" r="5.75" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
