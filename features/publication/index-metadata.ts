import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { typeset } from '#features/editor/render/typeset.ts'
import { feedAlternates } from '#features/feeds/links.ts'
import { absoluteUrl, preview } from '#features/seo/preview.ts'
import { getPublication } from './data.ts'
import { INDEX_TITLES, type SiteIndexView } from './site-index.ts'

/** Title, description, address and preview of a page that lists a whole kind of archives. */
export async function siteIndexMetadata(kind: SiteIndexView['kind']): Promise<Metadata> {
  const [t, publication] = await Promise.all([getTranslations('Reader'), getPublication()])
  const title = t(INDEX_TITLES[kind])
  const name = typeset(publication.name, publication.language)
  const description = t(`seo.indexes.${kind}`, { publication: name })
  const path = `/${kind}`
  const shared = preview({ publication, title, description, path })

  return {
    title,
    description,
    alternates: { canonical: absoluteUrl(path), types: feedAlternates('/', name) },
    ...shared,
    openGraph: { ...shared.openGraph, type: 'website' }
  }
}
