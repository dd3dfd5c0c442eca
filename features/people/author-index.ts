import 'server-only'
import { cache } from 'react'
import { cacheTags } from '#features/posts/constants.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { getPublishedAuthors, type PersonCount } from './data.ts'

/** Everybody on the page of authors; null when nobody has signed anything yet. */
export const loadAuthorIndex = cache(async (): Promise<PersonCount[] | null> => {
  await carryCacheTags([cacheTags.lists, cacheTags.publication])
  const people = await getPublishedAuthors()
  await carryCacheTags(people.map(({ handle }) => cacheTags.person(handle)))
  return people.length > 0 ? people : null
})
