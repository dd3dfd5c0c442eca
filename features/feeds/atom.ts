import { writeXml, type XmlElement } from '#lib/xml.ts'
import { FEED_TYPES } from './constants.ts'
import type { Feed, FeedItem } from './feed.ts'
import { feedAddress } from './links.ts'

/** A feed as Atom (RFC 4287). */
export function atomOf(feed: Feed): string {
  const { title, description, language, url, publisher, image, updatedAt, items } = feed

  return writeXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': language,
      id: url,
      title,
      subtitle: description,
      updated: updatedAt.toISOString(),
      link: [
        { '@rel': 'self', '@type': FEED_TYPES['atom.xml'], '@href': feedAddress(url, 'atom.xml') },
        { '@rel': 'alternate', '@type': 'text/html', '@href': url }
      ],
      // Whoever signs no entry is signed by the publication: RFC 4287 asks for an author (4.1.1).
      author: personOf(publisher),
      ...(image !== null && { logo: image }),
      entry: items.map(entryOf)
    }
  })
}

function entryOf(item: FeedItem): XmlElement {
  return {
    id: item.iri,
    title: item.title,
    published: item.publishedAt.toISOString(),
    updated: item.updatedAt.toISOString(),
    link: { '@rel': 'alternate', '@type': 'text/html', '@href': item.url },
    author: item.authors.map(personOf),
    category: item.terms.map(({ term, label, scheme }) => ({ '@term': term, '@scheme': scheme, '@label': label })),
    ...(item.summary !== '' && { summary: item.summary }),
    content: { '@type': 'html', '#text': item.html }
  }
}

function personOf({ name, url }: { name: string; url: string }): XmlElement {
  return { name, uri: url }
}
