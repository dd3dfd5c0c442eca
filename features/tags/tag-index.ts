import 'server-only'
import { cache } from 'react'
import { type BranchTree, getPublishedCategoryTree } from '#features/categories/data.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { getPublishedTags, type TagCount } from './data.ts'

export type TagIndexView = { tags: TagCount[]; categories: BranchTree[] }

/** Every tag and every category of the index page, which is made anew whenever something is published. */
export const loadTagIndex = cache(async (): Promise<TagIndexView> => {
  await carryCacheTags([cacheTags.lists, cacheTags.publication])
  const [tags, categories] = await Promise.all([getPublishedTags(), getPublishedCategoryTree()])
  await carryCacheTags(tags.map(({ slug }) => cacheTags.tag(slug)))
  return { tags, categories }
})
