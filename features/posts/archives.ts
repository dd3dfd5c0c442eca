import 'server-only'
import { cache } from 'react'
import { getPublishedCategory } from '#features/categories/data.ts'
import { getPublishedPerson } from '#features/people/data.ts'
import { archiveStyleOf } from '#features/publication/archive-styles.ts'
import { getPublication } from '#features/publication/data.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { getPublishedSeries } from '#features/series/data.ts'
import { getPublishedTag } from '#features/tags/data.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { instantsOf } from '#lib/dates.ts'
import { decodeSegment, pageNumber } from '#lib/segments.ts'
import type { ArchiveStyle } from '#prisma/generated/enums.ts'
import type { ArchiveSubject } from './archive-subject.ts'
import { cacheNamesOf } from './cache-names.ts'
import { cacheTags } from './constants.ts'
import { getPublishedPosts } from './data.ts'
import { getPublishedMonths } from './months/data.ts'
import { getPublishedDistinction } from './namesakes/data.ts'
import { namesOfPeriods, neighbouringPeriods } from './periods.ts'
import type { ArchiveScope, PostPage } from './published.ts'

export type Archive = PostPage & {
  subject: ArchiveSubject
  /** What tells it from another of its name; null where there is none. */
  distinction: string | null
  publication: PublicationView
  /** Address of its first page. */
  path: string
  page: number
}

/** What is at an address of archives, and how to list it; null when there is nothing. */
type Found = {
  subject: ArchiveSubject
  path: string
  scope: ArchiveScope
  names?: string[]
  /** What it was asked to show, where it was. */
  style?: ArchiveStyle | null
} | null

/**
 * One page of an archive. `key` is "" for the front page, a slug, a category's
 * path, a handle, "2015" or "2015/03". Null for what is not there: no such
 * thing, nothing published in it, no such page.
 */
export const loadArchive = cache(
  async (kind: ArchiveSubject['kind'], key: string, pageSegment: string): Promise<Archive | null> => {
    const page = pageNumber(pageSegment)
    const decoded = decodeSegment(key)
    if (page === null || decoded === null) return null

    await carryCacheTags([cacheTags.publication, nameOf(kind, decoded)])
    const publication = await getPublication()
    const found = await find[kind](decoded, publication)
    if (!found) return null

    const list = await getPublishedPosts({
      scope: found.scope,
      page,
      perPage: publication.postsPerPage,
      style: archiveStyleOf(publication, kind, found.style),
      featuredFirst: kind === 'latest',
      oldestFirst: kind === 'series'
    })
    if (page > list.pages || (list.total === 0 && kind !== 'latest')) return null

    await carryCacheTags([...(found.names ?? []), ...list.posts.flatMap(cacheNamesOf)])
    const distinction = await getPublishedDistinction(found.subject)
    return { ...list, subject: found.subject, distinction, path: found.path, publication, page }
  }
)

/** The name that expires when articles enter or leave the archive, the missing one included. */
function nameOf(kind: ArchiveSubject['kind'], key: string): string {
  if (kind === 'tag') return cacheTags.tag(key)
  if (kind === 'category') return cacheTags.category(key)
  if (kind === 'author') return cacheTags.person(key)
  if (kind === 'series') return cacheTags.series(key)
  return kind === 'date' ? cacheTags.year(Number.parseInt(key, 10)) : cacheTags.lists
}

const find: Record<ArchiveSubject['kind'], (key: string, publication: PublicationView) => Promise<Found>> = {
  latest: async () => ({ subject: { kind: 'latest' }, path: '/', scope: {} }),

  tag: async (slug) => {
    const tag = await getPublishedTag(slug)
    return tag && { subject: { kind: 'tag', tag }, path: `/tag/${slug}`, scope: { tag: slug }, style: tag.archiveStyle }
  },

  category: async (path) => {
    const category = await getPublishedCategory(path)
    return (
      category && {
        subject: { kind: 'category', category },
        path: `/category/${path}`,
        scope: { category: path },
        style: category.archiveStyle
      }
    )
  },

  author: async (handle) => {
    const person = await getPublishedPerson(handle)
    return person && { subject: { kind: 'author', person }, path: `/author/${handle}`, scope: { author: handle } }
  },

  series: async (slug) => {
    const series = await getPublishedSeries(slug)
    return (
      series && {
        subject: { kind: 'series', series },
        path: `/series/${slug}`,
        scope: { series: slug },
        style: series.archiveStyle
      }
    )
  },

  date: async (key, { timeZone }) => {
    const [, yearText, monthText] = /^([1-9]\d{3})(?:\/(0[1-9]|1[0-2]))?$/.exec(key) ?? []
    if (yearText === undefined) return null

    const year = Number(yearText)
    const month = monthText === undefined ? null : Number(monthText)
    const all = await getPublishedMonths(timeZone)
    const months = all.filter((count) => count.year === year)
    const neighbours = neighbouringPeriods(all, { year, month })
    const between = instantsOf({ year, month: month ?? undefined, timeZone })
    return {
      subject: { kind: 'date', year, month, months, ...neighbours },
      path: `/${key}`,
      scope: { between },
      names: namesOfPeriods(year, neighbours)
    }
  }
}
