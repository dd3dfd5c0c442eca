import 'server-only'
import { missingText, textResponse } from '#lib/text-response.ts'
import { atomOf } from './atom.ts'
import { FEED_TYPES, type FeedFile } from './constants.ts'
import type { Feed } from './feed.ts'
import { jsonFeedOf } from './json-feed.ts'
import { loadFeed } from './load.ts'
import { rssOf } from './rss.ts'

const WRITERS: Record<FeedFile, (feed: Feed) => string> = {
  'feed.xml': rssOf,
  'atom.xml': atomOf,
  'feed.json': jsonFeedOf
}

/**
 * Answers for a feed: `segments` are those of its archive's key, then the file.
 * A publication that is hidden from search keeps its feeds, for they show no
 * more than its pages do, to people who were given the address; the server
 * tells search engines to leave both alone.
 */
export async function answerFeed(kind: string, segments: string[]): Promise<Response> {
  const key = segments.slice(0, -1).join('/')
  const file = segments.at(-1) ?? ''
  if (!isFeedFile(file)) return missingText()

  const feed = await loadFeed(kind, key)
  return feed
    ? textResponse(`${kind}/${key}/${file}`, { body: WRITERS[file](feed), type: FEED_TYPES[file] })
    : missingText()
}

function isFeedFile(file: string): file is FeedFile {
  return Object.hasOwn(WRITERS, file)
}
