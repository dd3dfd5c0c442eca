import { writeXml, type XmlElement } from '#lib/xml.ts'
import { FEED_TYPES } from './constants.ts'
import type { Feed, FeedItem } from './feed.ts'
import { feedAddress } from './links.ts'

/** A feed as RSS 2.0, with the whole texts in `content:encoded`. */
export function rssOf(feed: Feed): string {
  const { title, description, language, url, image, updatedAt, items } = feed
  const self = { '@href': feedAddress(url, 'feed.xml'), '@rel': 'self', '@type': FEED_TYPES['feed.xml'] }

  return writeXml({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel: {
        title,
        link: url,
        description,
        language,
        lastBuildDate: updatedAt.toUTCString(),
        'atom:link': self,
        ...(image !== null && { image: { url: image, title, link: url } }),
        item: items.map(itemOf)
      }
    }
  })
}

function itemOf(item: FeedItem): XmlElement {
  return {
    title: item.title,
    link: item.url,
    guid: { '@isPermaLink': 'false', '#text': item.guid },
    // RFC 822 knows English names of days and months only; this gives them in every locale.
    pubDate: item.publishedAt.toUTCString(),
    'dc:creator': item.authors.map(({ name }) => name),
    category: item.terms.map(({ label, scheme }) => ({ '@domain': scheme, '#text': label })),
    // Readers that know no content:encoded take what comes last: the whole text stands after its summary.
    description: asHtml(item.summary),
    'content:encoded': item.html
  }
}

/** RSS 2.0 lets descriptions of items be HTML: "a < b" is written so that no reader takes it for markup. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
