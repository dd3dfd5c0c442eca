import { getTranslations } from 'next-intl/server'
import { typeset } from '#features/editor/render/typeset.ts'
import type { Article } from '#features/posts/article.ts'
import type { PublishedPost } from '#features/posts/published.ts'
import { zonedIso } from '#lib/dates.ts'
import { CARD_SIZE, cardPath } from '../constants.ts'
import { describeArticle } from '../descriptions.ts'
import { absoluteUrl } from '../preview.ts'
import { citationsOf } from './citations.ts'
import { breadcrumbList, graph, imageObject, organization, type Thing, website } from './things.ts'

/** An article as search engines read it: `BlogPosting` (schema.org) and the way to it; `WebPage` for a static page. */
export async function articleGraph(article: Article) {
  const t = await getTranslations('Reader.seo')
  const { post, publication } = article
  const { language } = publication
  const title = typeset(post.title, language)
  const category = post.categories[0]
  const trail = breadcrumbList([
    { name: t('home'), path: '/' },
    ...(category ? [{ name: typeset(category.name, language), path: `/category/${category.path}` }] : []),
    { name: title, path: `/${post.slug}` }
  ])

  return graph(post.kind === 'page' ? await webPage(article) : await blogPosting(article), trail)
}

async function webPage(article: Article): Promise<Thing> {
  const { post, publication } = article
  return {
    '@type': 'WebPage',
    url: absoluteUrl(`/${post.slug}`),
    name: typeset(post.title, publication.language),
    description: await describeArticle(article),
    inLanguage: post.language ?? publication.language,
    isPartOf: website(publication)
  }
}

async function blogPosting(article: Article): Promise<Thing> {
  const { post, publication } = article
  const { language, timeZone } = publication
  const address = absoluteUrl(`/${post.slug}`)
  const sections = post.categories.map(({ name }) => typeset(name, language))
  const citation = citationsOf(post.doc, language)

  return {
    '@type': 'BlogPosting',
    '@id': `${address}#article`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    url: address,
    headline: typeset(post.title, post.language ?? language),
    description: await describeArticle(article),
    image: imagesOf(post),
    datePublished: zonedIso(new Date(post.publishedAt), timeZone),
    dateModified: zonedIso(new Date(post.revisedAt ?? post.publishedAt), timeZone),
    author: post.authors.map(({ name, handle }) => ({
      '@type': 'Person',
      name,
      url: absoluteUrl(`/author/${handle}`)
    })),
    publisher: organization(publication),
    isPartOf: website(publication),
    inLanguage: post.language ?? language,
    wordCount: post.wordCount,
    ...(sections.length > 0 && { articleSection: sections }),
    ...(post.tags.length > 0 && { keywords: post.tags.map(({ name }) => typeset(name, language)) }),
    ...(citation.length > 0 && { citation })
  }
}

/** The featured picture, else the first one of the text; then the card. */
function imagesOf(post: PublishedPost): Thing[] {
  const picture = [post.featuredMedia, ...Object.values(post.media)].find((media) => media?.state === 'ready')
  const card = { '@type': 'ImageObject', url: absoluteUrl(cardPath(post.slug)), ...CARD_SIZE }
  return picture ? [imageObject(picture), card] : [card]
}
