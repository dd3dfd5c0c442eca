import { withoutIllegal } from '#lib/xml.ts'
import type { Feed, FeedItem } from './feed.ts'
import { feedAddress } from './links.ts'

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeedOf(feed: Feed): string {
  const { title, description, language, url, publisher, image, items } = feed
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: url,
    feed_url: feedAddress(url, 'feed.json'),
    description,
    ...(image !== null && { icon: image }),
    authors: [publisher],
    language,
    items: items.map(itemOf)
  }
  return JSON.stringify(whole, (_key, value) => (typeof value === 'string' ? withoutIllegal(value) : value))
}

function itemOf(item: FeedItem): object {
  return {
    id: item.guid,
    url: item.url,
    title: item.title,
    content_html: item.html,
    ...(item.summary !== '' && { summary: item.summary }),
    ...(item.image !== null && { image: item.image }),
    date_published: item.publishedAt.toISOString(),
    date_modified: item.updatedAt.toISOString(),
    ...(item.authors.length > 0 && { authors: item.authors }),
    // A word that is a tag and a category is said once.
    ...(item.terms.length > 0 && { tags: [...new Set(item.terms.map(({ label }) => label))] })
  }
}
