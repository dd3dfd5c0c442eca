import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import type { Archive } from './archives.ts'
import type { Article } from './article.ts'
import { archiveAddress } from './components/archive-page.tsx'
import { archiveDescription, archiveTitle } from './components/archive-title.ts'

/** Title, description, address and preview of an article's page. */
export async function articleMetadata(article: Article | null): Promise<Metadata> {
  if (!article) return missingMetadata()

  const { post, publication } = article
  const title = typeset(post.title, publication.language)
  const description = typeset(post.excerpt, publication.language)
  const path = `/${post.slug}`
  const picture = post.featuredMedia ?? Object.values(post.media).find((media) => media.state === 'ready')

  return {
    title,
    ...(description !== '' && { description }),
    authors: post.authors.map(({ name, handle }) => ({ name, url: `/author/${handle}` })),
    alternates: { canonical: path },
    openGraph: {
      ...shared(publication),
      ...(post.kind === 'post' && {
        type: 'article',
        publishedTime: post.publishedAt,
        ...(post.revisedAt !== null && { modifiedTime: post.revisedAt }),
        authors: post.authors.map(({ name }) => name),
        tags: post.tags.map(({ name }) => name)
      }),
      title,
      description,
      url: path,
      ...(picture?.src && { images: [{ url: picture.src, alt: picture.alt }] })
    }
  }
}

/** Title, description, address and neighbours of a page of an archive. */
export async function archiveMetadata(archive: Archive | null): Promise<Metadata> {
  if (!archive) return missingMetadata()

  const t = await getTranslations('Reader')
  const { subject, publication, path, page, pages } = archive
  const name = archiveTitle(subject, publication)
  const title = page > 1 ? `${name}, ${t('page', { page })}` : name
  const description = archiveDescription(subject, publication)
  const isFront = subject.kind === 'latest' && page === 1

  return {
    title: isFront
      ? { absolute: [name, typeset(publication.tagline, publication.language)].filter(Boolean).join(' – ') }
      : title,
    ...(description !== '' && { description }),
    alternates: { canonical: archiveAddress(path, page) },
    pagination: {
      previous: page > 1 ? archiveAddress(path, page - 1) : null,
      next: page < pages ? archiveAddress(path, page + 1) : null
    },
    openGraph: { ...shared(publication), type: 'website', title, description, url: archiveAddress(path, page) }
  }
}

/** Title of a page that is not there. */
export async function missingMetadata(): Promise<Metadata> {
  const t = await getTranslations('Reader')
  return { title: t('faults.404.title') }
}

function shared({ name, language }: PublicationView): { siteName: string; locale: string } {
  return { siteName: typeset(name, language), locale: language === 'fr' ? 'fr_FR' : 'en_GB' }
}
