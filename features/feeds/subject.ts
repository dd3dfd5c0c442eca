import 'server-only'
import { getPublishedCategory } from '#features/categories/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import { getPublishedPerson } from '#features/people/data.ts'
import { cacheTags } from '#features/posts/constants.ts'
import type { ArchiveScope } from '#features/posts/published.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { getPublishedTag } from '#features/tags/data.ts'
import { getPublishedFeedSeries } from './data.ts'

/** What a feed is about; `name` is "" for the publication itself. */
export type FeedSubject = {
  name: string
  description: string
  image: MediaView | null
  path: string
  scope: ArchiveScope
}

type Kind = {
  /** The name that expires when articles enter or leave, the missing archive included. */
  cacheName: (key: string) => string
  find: (key: string, publication: PublicationView) => Promise<FeedSubject | null>
}

/** Archives that have feeds, by the first segment of their address; "latest" is the front page. */
export const FEED_KINDS: Record<string, Kind> = {
  latest: {
    cacheName: () => cacheTags.lists,
    find: async (key, { description, tagline }) => {
      if (key !== '') return null
      return { name: '', description: description || tagline, image: null, path: '/', scope: {} }
    }
  },

  tag: {
    cacheName: cacheTags.tag,
    find: async (slug) => {
      const tag = await getPublishedTag(slug)
      return tag && { ...tag, path: `/tag/${slug}`, scope: { tag: slug } }
    }
  },

  category: {
    cacheName: cacheTags.category,
    find: async (path) => {
      const category = await getPublishedCategory(path)
      return category && { ...category, image: null, path: `/category/${path}`, scope: { category: path } }
    }
  },

  author: {
    cacheName: cacheTags.person,
    find: async (handle) => {
      const person = await getPublishedPerson(handle)
      const { name = '', bio = '', avatar = null } = person ?? {}
      return person && { name, description: bio, image: avatar, path: `/author/${handle}`, scope: { author: handle } }
    }
  },

  series: {
    cacheName: cacheTags.series,
    find: async (slug) => {
      const series = await getPublishedFeedSeries(slug)
      return series && { ...series, path: `/series/${slug}`, scope: { series: slug } }
    }
  }
}
