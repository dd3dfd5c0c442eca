import { getTranslations } from 'next-intl/server'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PersonView } from '#features/people/data.ts'
import type { Archive } from '#features/posts/archives.ts'
import { archiveAddress } from '#features/posts/components/archive-page.tsx'
import { archiveTitle } from '#features/posts/components/archive-title.ts'
import { writtenWebUrl } from '#lib/safe-url.ts'
import { archiveDocumentTitle, describeArchive } from '../descriptions.ts'
import { absoluteUrl } from '../preview.ts'
import { breadcrumbList, graph, imageObject, organization, type Thing, website } from './things.ts'

/**
 * An archive as search engines read it: the website on the front page, a
 * `ProfilePage` for a person, a `CollectionPage` for everything else; then the
 * way to it.
 */
export async function archiveGraph(archive: Archive) {
  const { subject, publication, path, page } = archive
  if (subject.kind === 'latest' && page === 1) return graph(searchableWebsite(archive), organization(publication))

  const about = subject.kind === 'author' ? { mainEntity: person(subject.person) } : {}
  const collection: Thing = {
    '@type': subject.kind === 'author' ? 'ProfilePage' : 'CollectionPage',
    url: absoluteUrl(archiveAddress(path, page)),
    name: await archiveDocumentTitle(archive),
    description: await describeArchive(archive),
    inLanguage: publication.language,
    isPartOf: website(publication),
    ...about
  }
  return graph(collection, await trailOf(archive))
}

/** The website, and how it is searched. */
function searchableWebsite({ publication }: Archive): Thing {
  return {
    ...website(publication),
    publisher: { '@id': absoluteUrl('/#publisher') },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl('/search')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string'
    }
  }
}

/** Somebody who signs texts, and where else they are found. */
function person({ name, handle, bio, avatar, links, fediverse }: PersonView): Thing {
  const [, account, host] = fediverse.split('@')
  const elsewhere = [...links.map((link) => link.url), account && host ? `https://${host}/@${account}` : null]
  const sameAs = [...new Set(elsewhere.map(writtenWebUrl).filter((address) => address !== null))]

  return {
    '@type': 'Person',
    name,
    url: absoluteUrl(`/author/${handle}`),
    ...(bio !== '' && { description: bio }),
    ...(avatar?.state === 'ready' && { image: imageObject(avatar) }),
    ...(sameAs.length > 0 && { sameAs })
  }
}

async function trailOf({ subject, publication, path }: Archive): Promise<Thing> {
  const t = await getTranslations('Reader.seo')
  const { language } = publication
  const above = subject.kind === 'category' ? subject.category.trail : []
  const year =
    subject.kind === 'date' && subject.month !== null ? [{ name: String(subject.year), path: `/${subject.year}` }] : []
  const here = subject.kind === 'latest' ? [] : [{ name: archiveTitle(subject, publication), path }]

  return breadcrumbList([
    { name: t('home'), path: '/' },
    ...above.map(({ name, path: place }) => ({ name: typeset(name, language), path: place })),
    ...year,
    ...here
  ])
}
