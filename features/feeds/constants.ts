/** Texts in a feed, the newest ones: more than any publication adds between two visits of a feed reader. */
export const FEED_ITEMS = 20

/** Files of feeds, the same under every archive, and their media types. */
export const FEED_TYPES = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json'
} as const

export type FeedFile = keyof typeof FEED_TYPES

/** What people call the formats; the same in every language. */
export const FEED_NAMES: Record<FeedFile, string> = { 'feed.xml': 'RSS', 'atom.xml': 'Atom', 'feed.json': 'JSON' }
