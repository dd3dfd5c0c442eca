import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { typeset } from '#features/editor/render/typeset.ts'
import { getPublication } from '#features/publication/data.ts'
import { absoluteUrl, preview } from '#features/seo/preview.ts'

/** Title, description, address and preview of the index of tags. */
export async function tagIndexMetadata(): Promise<Metadata> {
  const [t, publication] = await Promise.all([getTranslations('Reader'), getPublication()])
  const title = t('tagsTitle')
  const description = t('seo.descriptions.tags', { publication: typeset(publication.name, publication.language) })
  const shared = preview({ publication, title, description, path: '/tags' })

  return {
    title,
    description,
    alternates: { canonical: absoluteUrl('/tags') },
    ...shared,
    openGraph: { ...shared.openGraph, type: 'website' }
  }
}
