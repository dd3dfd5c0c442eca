import 'server-only'
import { cache } from 'react'
import { getPublishedTopCategories } from '#features/categories/data.ts'
import { getPublishedMenus, type PublishedMenus } from '#features/menus/data.ts'
import { getPublishedPeople } from '#features/people/data.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { getPublishedTopPages } from '#features/posts/data.ts'
import { getPublishedMonths } from '#features/posts/months/data.ts'
import type { PlaceLink, PostLink } from '#features/posts/published.ts'
import { hasPublishedSeries } from '#features/series/data.ts'
import { getPublishedTags, type TagCount } from '#features/tags/data.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { getPublication } from './data.ts'

/** What header and footer of every page lead to. */
export type Furniture = {
  categories: PlaceLink[]
  pages: PostLink[]
  people: PlaceLink[]
  tags: TagCount[]
  /** True when there is a series to read. */
  hasSeries: boolean
  years: number[]
  /** Menus that somebody made; without one the header leads to categories and pages. */
  menus: PublishedMenus
}

/** A column of a footer that can still be scanned. */
const LINKS_EACH = 24
/** What a header holds in one line beside a few pages. */
const HEADER_CATEGORIES = 6

/**
 * Pages don't carry `cacheTags.lists` for this: each publication would expire
 * the whole site. The front page, which does, shows new names at once; other
 * pages do so when they are made anew, after five minutes at the latest.
 */
export const loadFurniture = cache(async (): Promise<Furniture> => {
  await carryCacheTags([cacheTags.publication])
  const { timeZone } = await getPublication()
  const [categories, pages, people, tags, hasSeries, months, menus] = await Promise.all([
    getPublishedTopCategories({ limit: HEADER_CATEGORIES }),
    getPublishedTopPages(),
    getPublishedPeople(),
    getPublishedTags({ limit: LINKS_EACH }),
    hasPublishedSeries(),
    getPublishedMonths(timeZone),
    getPublishedMenus()
  ])

  return {
    categories,
    pages,
    people: people.slice(0, LINKS_EACH),
    tags,
    hasSeries,
    years: [...new Set(months.map((month) => month.year))],
    menus
  }
})
