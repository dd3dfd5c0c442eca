import { linkedPostIdsOf } from '#features/editor/document/links.ts'
import { cacheTags } from './constants.ts'
import type { PublishedPost } from './published.ts'

/**
 * Names of all that a page shows when it shows this text: itself, the names at its head and foot, and the
 * texts that it links to, which may move, go, or only just be published.
 */
export function cacheNamesOf(post: PublishedPost): string[] {
  return [
    cacheTags.post(post.id),
    ...post.authors.map(({ handle }) => cacheTags.person(handle)),
    ...post.tags.map(({ slug }) => cacheTags.tag(slug)),
    ...post.categories.map(({ path }) => cacheTags.category(path)),
    ...(post.doc ? linkedPostIdsOf(post.doc) : []).map(cacheTags.post)
  ]
}
