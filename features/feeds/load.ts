import 'server-only'
import { getTranslations } from 'next-intl/server'
import { cacheNamesOf } from '#features/posts/cache-names.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { getPublication } from '#features/publication/data.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { siteUrl } from '#lib/env.ts'
import { decodeSegment } from '#lib/segments.ts'
import { composeFeed } from './compose.ts'
import { getPublicationDate, getPublishedFeedPosts } from './data.ts'
import type { Feed } from './feed.ts'
import { FEED_KINDS } from './subject.ts'

/**
 * The feed of an archive, with the names under which it expires; null for what
 * is not there: no such archive, nothing published in it. The publication's own
 * feed is there from the first day, so that people can subscribe to it.
 */
export async function loadFeed(kind: string, key: string): Promise<Feed | null> {
  const known = Object.hasOwn(FEED_KINDS, kind) ? FEED_KINDS[kind] : undefined
  const decoded = decodeSegment(key)
  if (!known || decoded === null) return null

  await carryCacheTags([cacheTags.publication, known.cacheName(decoded)])
  const publication = await getPublication()
  const subject = await known.find(decoded, publication)
  if (!subject) return null

  const posts = await getPublishedFeedPosts(subject.scope)
  if (posts.length === 0 && kind !== 'latest') return null

  await carryCacheTags(posts.flatMap(({ post }) => cacheNamesOf(post)))
  const t = await getTranslations('Reader.document')
  return composeFeed({
    subject,
    posts,
    publication,
    words: (word, values) => t(word, values),
    siteUrl: siteUrl(),
    emptySince: await getPublicationDate()
  })
}
