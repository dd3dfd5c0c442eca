import { cacheTags } from './constants.ts'
import type { PublishedPost } from './published.ts'

/** Names of all that a page shows when it shows this text: itself, and the names at its head and foot. */
export function cacheNamesOf(post: PublishedPost): string[] {
  return [
    cacheTags.post(post.id),
    ...post.authors.map(({ handle }) => cacheTags.person(handle)),
    ...post.tags.map(({ slug }) => cacheTags.tag(slug)),
    ...post.categories.map(({ path }) => cacheTags.category(path))
  ]
}
