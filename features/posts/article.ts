import 'server-only'
import { cache } from 'react'
import { type CommentThreads, getPublishedComments } from '#features/comments/data.ts'
import { getPublishedByline, type PersonView } from '#features/people/data.ts'
import { getPublication } from '#features/publication/data.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { getPublishedSeriesPlace, type SeriesPlace } from '#features/series/data.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { decodeSegment } from '#lib/segments.ts'
import { cacheNamesOf } from './cache-names.ts'
import { cacheTags } from './constants.ts'
import { getPublishedNeighbours, getPublishedPost } from './data.ts'
import type { PostLink, PublishedPost } from './published.ts'
import { getPublishedRelated } from './related/data.ts'

export type Article = {
  post: PublishedPost
  publication: PublicationView
  /** Its series, when it is a part of one. */
  series: SeriesPlace | null
  neighbours: { previous: PostLink | null; next: PostLink | null }
  related: PostLink[]
  comments: CommentThreads
  /** Its authors, with what they say of themselves; none on a static page. */
  authors: PersonView[]
  /** Shown at the desk: nobody can like or pass on what is not published. */
  isPreview: boolean
}

/** Everything on the page of an article or a static page; null when there is none at this address. */
export const loadArticle = cache(async (segment: string): Promise<Article | null> => {
  const slug = decodeSegment(segment)
  if (slug === null) return null

  await carryCacheTags([cacheTags.slug(slug), cacheTags.publication])
  const post = await getPublishedPost(slug)
  if (!post) return null

  const [publication, series, neighbours, comments, authors] = await Promise.all([
    getPublication(),
    post.kind === 'post' ? getPublishedSeriesPlace(post.id) : null,
    post.kind === 'post' ? getPublishedNeighbours(post) : { previous: null, next: null },
    getPublishedComments(post.id),
    post.kind === 'post' ? getPublishedByline(post.id) : []
  ])
  const related = post.kind === 'post' ? await getPublishedRelated(post, idsOf(neighbours, series)) : []
  await carryCacheTags([
    ...cacheNamesOf(post),
    cacheTags.comments(post.id),
    cacheTags.likes(post.id),
    // Every part of a series names the others: one that comes, goes or changes its title concerns them all.
    ...(series ? [cacheTags.series(series.slug)] : []),
    ...namesOfNeighbours(neighbours),
    ...related.map(({ id }) => cacheTags.post(id))
  ])

  return { post, publication, series, neighbours, related, comments, authors, isPreview: false }
})

/** What the page leads to already. */
function idsOf({ previous, next }: Article['neighbours'], series: SeriesPlace | null): string[] {
  return [previous, next, ...(series?.parts ?? [])].flatMap((shown) => shown?.id ?? [])
}

/** The newest article has no next one: whatever is published may become it. */
function namesOfNeighbours({ previous, next }: Article['neighbours']): string[] {
  return [previous && cacheTags.post(previous.id), next ? cacheTags.post(next.id) : cacheTags.lists].filter(
    (name) => name !== null
  )
}
