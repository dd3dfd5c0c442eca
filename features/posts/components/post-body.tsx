import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { JsonNode } from '#features/editor/document/json.ts'
import { DocumentBody } from '#features/editor/render/document-body.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { siteUrl } from '#lib/env.ts'
import type { PublishedPost } from '../published.ts'

type PostBodyProps = { post: PublishedPost; doc: JsonNode; publication: PublicationView; inArchive: boolean }

/** The text. In an archive its ids are its own and its headings one level lower. */
export async function PostBody({ post, doc, publication, inArchive }: PostBodyProps): Promise<ReactNode> {
  const t = await getTranslations('Reader.document')

  return (
    <DocumentBody
      doc={doc}
      title={typeset(post.title, publication.language)}
      headings={post.headings}
      media={post.media}
      links={post.links}
      language={publication.language}
      siteUrl={siteUrl()}
      words={(key, values) => t(key, values)}
      idPrefix={inArchive ? `${post.slug}_` : ''}
      headingShift={inArchive ? 1 : 0}
      interactive
    />
  )
}
