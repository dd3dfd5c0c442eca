/**
 * Names under which reader pages are cached. A page carries the names of all
 * that it shows; a change expires the names of all that it touched. Kept short:
 * a page that lists ten posts carries a few dozen.
 */
export const cacheTags = {
  /** Name, tagline, language, style: on every page. */
  publication: 'publication',
  /** Lists over everything: front page, feeds, sitemap, index of tags. */
  lists: 'lists',
  post: (id: string) => `post:${id}`,
  /** What an address shows, 404 included. */
  slug: (slug: string) => `slug:${slug}`,
  tag: (slug: string) => `tag:${slug}`,
  category: (path: string) => `category:${path}`,
  person: (handle: string) => `person:${handle}`,
  series: (slug: string) => `series:${slug}`,
  year: (year: number) => `year:${year}`,
  comments: (postId: string) => `comments:${postId}`,
  /** How many like a text: apart from the text itself, so that a like leaves archives and feeds alone. */
  likes: (postId: string) => `likes:${postId}`
}

/** Where a post appears, before or after a change. */
export type Appearance = {
  id: string
  slugs: string[]
  tags: string[]
  /** Paths of its categories; ancestors are found from them. */
  categories: string[]
  authors: string[]
  /** Slug of its series, if any. */
  series: string[]
  /** Years of publication, in the publication's zone. */
  years: number[]
}

/** Names to expire when a post changes from one appearance to another: pass both. */
export function tagsOfAppearances(...appearances: Appearance[]): string[] {
  const names = new Set<string>([cacheTags.lists])

  for (const appearance of appearances) {
    names.add(cacheTags.post(appearance.id))
    for (const slug of appearance.slugs) names.add(cacheTags.slug(slug))
    for (const tag of appearance.tags) names.add(cacheTags.tag(tag))
    for (const author of appearance.authors) names.add(cacheTags.person(author))
    for (const series of appearance.series) names.add(cacheTags.series(series))
    for (const year of appearance.years) names.add(cacheTags.year(year))
    for (const path of appearance.categories) {
      const segments = path.split('/')
      for (let length = 1; length <= segments.length; length += 1) {
        names.add(cacheTags.category(segments.slice(0, length).join('/')))
      }
    }
  }

  return [...names]
}

/** First segments of addresses that are ours; no post may take them. Years are refused by `isReservedSlug` too. */
const RESERVED_SLUGS = new Set([
  'all',
  'api',
  'apple-touch-icon.png',
  'archive',
  'atom.xml',
  'author',
  'authors',
  'brand',
  'card',
  'card.png',
  'category',
  'claim',
  'comments',
  'crawlers',
  'desk',
  'favicon.ico',
  'fault',
  'feed',
  'feed.json',
  'feed.xml',
  'healthz',
  'icon-192.png',
  'icon-512.png',
  'icon.svg',
  'invitation',
  'manifest.webmanifest',
  'media',
  'page',
  'preview',
  'protected',
  'readyz',
  'robots.txt',
  'search',
  'series',
  'sign-in',
  'sign-out',
  'sitemap.xml',
  'tag',
  'tags',
  'wp-admin',
  'wp-content',
  'wp-json',
  'wp-login.php',
  '_next'
])

export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.has(slug) || /^\d{4}$/.test(slug)
}
