import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import { type SearchAddress, searchPath } from '../constants.ts'
import type { Facet } from '../results.ts'

const KINDS = ['tag', 'author', 'year'] as const

type ActiveFiltersProps = { address: SearchAddress; facets: Facet[]; language: string }

/** The filters in force; each link takes one away. */
export async function ActiveFilters({ address, facets, language }: ActiveFiltersProps): Promise<ReactNode> {
  const t = await getTranslations('Reader.search')
  const active = KINDS.flatMap((kind) => {
    const key = address[kind]
    if (key === null) return []
    const name = facets.find((facet) => facet.kind === kind && facet.key === String(key))?.name ?? String(key)
    return { kind, name: kind === 'tag' ? typeset(name, language) : name }
  })
  if (active.length === 0) return null

  return (
    <div className="search-filters">
      <p className="search-facets-label" id="active_filters">
        {t('active')}
      </p>
      <ul aria-labelledby="active_filters">
        {active.map(({ kind, name }) => (
          <li key={kind}>
            <a href={searchPath({ ...address, page: 1, [kind]: null })}>
              {name} <span aria-hidden="true">×</span>
              <span className="sr-only">{t('remove')}</span>
            </a>
          </li>
        ))}
        {active.length > 1 && (
          <li>
            <a href={searchPath({ text: address.text })}>{t('removeAll')}</a>
          </li>
        )}
      </ul>
    </div>
  )
}
