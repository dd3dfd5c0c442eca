import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { JsonNode } from '#features/editor/document/json.ts'
import { DocumentBody } from '#features/editor/render/document-body.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { siteUrl } from '#lib/env.ts'
import { primaryLanguage } from '../languages/tag.ts'
import type { PublishedPost } from '../published.ts'

type PostBodyProps = { post: PublishedPost; doc: JsonNode; publication: PublicationView; inArchive: boolean }

/** The text, with our words in its language as far as we have them. In an archive its ids are its own and its headings one level lower. */
export async function PostBody({ post, doc, publication, inArchive }: PostBodyProps): Promise<ReactNode> {
  const language = post.language ?? publication.language
  const locale = (['fr', 'en'] as const).find((one) => one === primaryLanguage(language)) ?? publication.language
  const t = await getTranslations({ locale, namespace: 'Reader.document' })

  return (
    <DocumentBody
      doc={doc}
      title={typeset(post.title, language)}
      headings={post.headings}
      media={post.media}
      language={language}
      lang={post.language ?? undefined}
      links={post.links}
      siteUrl={siteUrl()}
      words={(key, values) => t(key, values)}
      idPrefix={inArchive ? `${post.slug}_` : ''}
      headingShift={inArchive ? 1 : 0}
      interactive
    />
  )
}
