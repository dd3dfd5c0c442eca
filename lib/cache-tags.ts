import { unstable_cache } from 'next/cache'

/** Next refuses more than 128 names at once. */
const NAMES_AT_ONCE = 100
/** And longer names, each with a line in the log: nothing of ours has one, but addresses that lead nowhere may. */
const NAME_LENGTH = 256

/**
 * Ties the page being rendered to these names: `revalidateTag` or `updateTag`
 * of any of them makes it anew. What a page shows is known only once it has
 * been read, so pages read first and name afterwards; a page that ends in
 * `notFound()` keeps its names too. Pages are what is cached here, whole, so
 * their reads aren't cached a second time.
 */
export async function carryCacheTags(names: Iterable<string>): Promise<void> {
  const all = [...new Set(names)].filter((name) => name.length <= NAME_LENGTH)

  for (let start = 0; start < all.length; start += NAMES_AT_ONCE) {
    const some = all.slice(start, start + NAMES_AT_ONCE)
    await unstable_cache(async () => true, ['names', ...some], { tags: some })()
  }
}
