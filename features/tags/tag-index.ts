import 'server-only'
import { cache } from 'react'
import { cacheTags } from '#features/posts/constants.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { getPublishedTags, type TagCount } from './data.ts'

/** Every tag of the index page, which is made anew whenever something is published. */
export const loadTagIndex = cache(async (): Promise<TagCount[]> => {
  await carryCacheTags([cacheTags.lists, cacheTags.publication])
  const tags = await getPublishedTags()
  await carryCacheTags(tags.map(({ slug }) => cacheTags.tag(slug)))
  return tags
})
