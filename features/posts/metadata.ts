import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { typeset } from '#features/editor/render/typeset.ts'
import { feedAlternates } from '#features/feeds/links.ts'
import { cardPath } from '#features/seo/constants.ts'
import { archiveDocumentTitle, describeArchive, describeArticle } from '#features/seo/descriptions.ts'
import { absoluteUrl, preview } from '#features/seo/preview.ts'
import { zonedIso } from '#lib/dates.ts'
import type { Archive } from './archives.ts'
import type { Article } from './article.ts'
import { archiveAddress } from './components/archive-page.tsx'
import { archiveTitle } from './components/archive-title.ts'
import type { PublishedPost } from './published.ts'

/** Title, description, address and preview of an article's page. */
export async function articleMetadata(article: Article | null): Promise<Metadata> {
  if (!article) return missingMetadata()

  const t = await getTranslations('Reader.seo')
  const { post, publication } = article
  const title = typeset(post.seoTitle || post.title, publication.language)
  const description = await describeArticle(article)
  const path = `/${post.slug}`
  const alt = t('cardOf', { title, publication: typeset(publication.name, publication.language) })
  const shared = preview({ publication, title, description, path, card: { url: cardPath(post.slug), alt } })
  const creators = post.authors.map(({ fediverse }) => fediverse).filter(Boolean)

  return {
    title,
    description,
    authors: post.authors.map(({ name, handle }) => ({ name, url: absoluteUrl(`/author/${handle}`) })),
    alternates: {
      canonical: absoluteUrl(path),
      types: feedAlternates('/', typeset(publication.name, publication.language))
    },
    ...shared,
    openGraph: { ...shared.openGraph, ...articleGraph(post, publication.timeZone) },
    ...(creators.length > 0 && { other: { 'fediverse:creator': creators } })
  }
}

/** What Open Graph says of an article beyond any page; a static page is a website's. */
function articleGraph(post: PublishedPost, timeZone: string) {
  if (post.kind === 'page') return { type: 'website' as const }

  const section = post.categories[0]?.name
  return {
    type: 'article' as const,
    publishedTime: zonedIso(new Date(post.publishedAt), timeZone),
    modifiedTime: zonedIso(new Date(post.revisedAt ?? post.publishedAt), timeZone),
    authors: post.authors.map(({ handle }) => absoluteUrl(`/author/${handle}`)),
    ...(section !== undefined && { section }),
    tags: post.tags.map(({ name }) => name)
  }
}

/** Title, description, address and neighbours of a page of an archive. */
export async function archiveMetadata(archive: Archive | null): Promise<Metadata> {
  if (!archive) return missingMetadata()

  const { subject, publication, path, page, pages } = archive
  const title = await archiveDocumentTitle(archive)
  const description = await describeArchive(archive)
  const address = archiveAddress(path, page)
  const shared = preview({ publication, title, description, path: address })

  return {
    // The front page bears the publication's name already.
    title: subject.kind === 'latest' ? { absolute: title } : title,
    description,
    alternates: { canonical: absoluteUrl(address), types: feedsOf(archive) },
    pagination: {
      previous: page > 1 ? archiveAddress(path, page - 1) : null,
      next: page < pages ? archiveAddress(path, page + 1) : null
    },
    ...shared,
    openGraph: { ...shared.openGraph, type: 'website' }
  }
}

/** An archive's own feeds; those of the whole publication for dates, whose archives are complete. */
function feedsOf({ subject, path, publication }: Archive): ReturnType<typeof feedAlternates> {
  if (subject.kind !== 'date') return feedAlternates(path, archiveTitle(subject, publication))
  return feedAlternates('/', typeset(publication.name, publication.language))
}

/** Title of a page that is not there. */
export async function missingMetadata(): Promise<Metadata> {
  const t = await getTranslations('Reader')
  return { title: t('faults.404.title'), robots: { index: false } }
}
