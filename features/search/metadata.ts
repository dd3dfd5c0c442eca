import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { typeset } from '#features/editor/render/typeset.ts'
import { getPublication } from '#features/publication/data.ts'
import { searchPath } from './constants.ts'
import type { Search } from './search.ts'

/** Title and address of a page of results, which other search engines are asked to leave out. */
export async function searchMetadata({ address }: Search): Promise<Metadata> {
  const [t, { language }] = await Promise.all([getTranslations('Reader.search'), getPublication()])
  const query = typeset(address.text, language)
  const title = query === '' ? t('title') : t('titleOf', { query, page: Math.max(1, address.page) })

  return {
    title,
    robots: { index: false, follow: true },
    alternates: { canonical: searchPath(address) }
  }
}
