import type { ReactNode } from 'react'
import type { Words } from '#features/editor/render/context.ts'
import { DocumentBody } from '#features/editor/render/document-body.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import { FeaturedPicture } from '#features/posts/components/featured-picture.tsx'
import type { PublishedPost } from '#features/posts/published.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import type { FeedItem, FeedTerm } from './feed.ts'
import { feedMarkup } from './markup.ts'
import { staticMarkup } from './static-markup.ts'

type ItemOptions = {
  publication: PublicationView
  /** Words of ours around the author's: `Reader.document`. */
  words: Words
  siteUrl: string
  /** The id that its feed readers know from elsewhere; null: ours. */
  guid: string | null
}

/** A published text as feeds carry it: whole, with its pictures, notes and sources. */
export async function feedItemOf(post: PublishedPost, options: ItemOptions): Promise<FeedItem> {
  const { publication, siteUrl, guid } = options
  const { language } = publication
  const url = new URL(`/${post.slug}`, siteUrl).href
  const own = `urn:uuid:${post.id}`
  const publishedAt = new Date(post.publishedAt)
  const revisedAt = new Date(post.revisedAt ?? post.publishedAt)

  return {
    guid: guid || own,
    iri: guid && URL.canParse(guid) ? guid : own,
    url,
    title: typeset(post.title, post.language ?? language),
    summary: typeset(post.excerpt, post.language ?? language),
    html: feedMarkup(await staticMarkup(<WholeText post={post} options={options} />), url),
    image: pictureOf(post, siteUrl),
    publishedAt,
    updatedAt: revisedAt > publishedAt ? revisedAt : publishedAt,
    authors: post.authors.map(({ name, handle }) => ({ name, url: new URL(`/author/${handle}`, siteUrl).href })),
    terms: termsOf(post, { language, siteUrl })
  }
}

function WholeText({ post, options }: { post: PublishedPost; options: ItemOptions }): ReactNode {
  const { language } = options.publication

  return (
    <>
      <FeaturedPicture post={post} language={language} layout="normal" />
      {post.doc && (
        <DocumentBody
          doc={post.doc}
          title={typeset(post.title, post.language ?? language)}
          headings={post.headings}
          media={post.media}
          language={post.language ?? language}
          links={post.links}
          siteUrl={options.siteUrl}
          words={options.words}
          idPrefix=""
          headingShift={0}
        />
      )}
    </>
  )
}

function termsOf(post: PublishedPost, { language, siteUrl }: { language: string; siteUrl: string }): FeedTerm[] {
  const categories = post.categories.map(({ name, path }) => ({ name, term: path, scheme: `${siteUrl}/category` }))
  const tags = post.tags.map(({ name, slug }) => ({ name, term: slug, scheme: `${siteUrl}/tag` }))
  return [...categories, ...tags].map(({ name, ...term }) => ({ ...term, label: typeset(name, language) }))
}

/** The picture that stands for a text: its own, or the first that it shows. */
function pictureOf(post: PublishedPost, siteUrl: string): string | null {
  const pictures = [post.featuredMedia, ...Object.values(post.media)]
  const shown = pictures.find((media) => media?.state === 'ready' && media.src !== '')
  return shown ? new URL(shown.src, siteUrl).href : null
}
