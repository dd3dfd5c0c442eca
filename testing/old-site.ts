import { readFileSync } from 'node:fs'
import { DOMParser } from 'linkedom'

/** An address of the old site, with why nobody could read it there, or can here, if so. */
export type OldPlace = { path: string; kind: 'text' | 'file' | 'list'; why: string | null }

type Item = {
  type: string
  id: string
  link: string
  why: string | null
  element: Element
  field: (name: string) => string
}

/**
 * Every address of the old publication that its exports tell of: of texts,
 * files, terms, people, dates, feeds. Read apart from the importer, which it
 * checks. Only addresses on the old site's own host.
 */
export function oldPlaces(files: string[]): OldPlace[] {
  const places = new Map<string, OldPlace>()
  for (const file of files) {
    for (const place of placesOf(readFileSync(file, 'utf8'))) {
      const known = places.get(place.path)
      // One of two parts may know it as public.
      if (!known || known.why !== null) places.set(place.path, place)
    }
  }
  return [...places.values()]
}

/** Where the old site had its files, or itself when it had none: scheme and host. */
export function oldOrigin(files: string[]): string {
  const xml = readFileSync(files[0] ?? '', 'utf8')
  const [, address = ''] =
    /<wp:attachment_url>(?:<!\[CDATA\[)?([^<\]]+)/.exec(xml) ?? /<wp:base_blog_url>([^<]+)/.exec(xml) ?? []
  return new URL(address).origin
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.nodeName.toLowerCase() === name)
}

function text(parent: Element, name: string): string {
  return children(parent, name)[0]?.textContent?.trim() ?? ''
}

function placesOf(xml: string): OldPlace[] {
  const channel = new DOMParser().parseFromString(xml, 'text/xml').querySelector('channel') as Element | null
  if (!channel) throw new Error('no channel')

  const { host } = new URL(text(channel, 'wp:base_blog_url'))
  const items = children(channel, 'item').map(itemOf)
  const articles = items.filter(({ type, why }) => type === 'post' && why === null)
  return [
    ...items.flatMap((item) => placesOfItem(item, host)),
    ...placesOfTerms(channel, articles),
    ...placesOfDates(articles),
    ...['/feed/', '/feed/atom/', '/comments/feed/', '/?feed=rss2', '/page/1/', '/index.php'].map(open)
  ]
}

const open = (path: string): OldPlace => ({ path, kind: 'list', why: null })

function itemOf(element: Element): Item {
  const field = (name: string) => text(element, name)
  const [type, status] = [field('wp:post_type'), field('wp:status')]
  const why = field('wp:post_password') !== '' ? 'password' : status === 'publish' ? null : status
  const isFile = type === 'attachment' && why === 'inherit'
  return { type, id: field('wp:post_id'), link: field('link'), why: isFile ? null : why, element, field }
}

function placesOfItem(item: Item, host: string): OldPlace[] {
  const { type, id, link, why, field } = item
  if (!['post', 'page', 'attachment'].includes(type)) return []

  const own = [link, field('guid'), field('wp:attachment_url')].flatMap((address) => pathOn(host, address))
  const [path] = pathOn(host, link)
  const numbers = [`/?p=${id}`, `/index.php?p=${id}&utm_source=lettre`]
  if (type === 'page') numbers.push(`/?page_id=${id}`)
  if (type === 'attachment') numbers.push(`/?attachment_id=${id}`)
  const forms = path && !path.includes('?') && type !== 'attachment' ? formsOf(path) : []
  const isPicture = /\.(jpe?g|png|gif|webp)$/i.test(field('wp:attachment_url'))
  const reason = why ?? (type === 'attachment' && !isPicture ? 'no picture' : null)
  return [...own, ...numbers, ...forms, ...oldSlugs(item, path)].map((one) => ({
    path: one,
    kind: type === 'attachment' ? 'file' : 'text',
    why: reason
  }))
}

/** What WordPress serves beside a text's own address. */
function formsOf(path: string): string[] {
  const bare = path.replace(/\/$/, '')
  return ['feed/', 'amp/', '2/', 'comment-page-1/', 'trackback/'].map((form) => `${bare}/${form}`)
}

function oldSlugs({ element }: Item, path: string | undefined): string[] {
  if (!path || path.includes('?')) return []
  const meta = children(element, 'wp:postmeta').filter((one) => text(one, 'wp:meta_key') === '_wp_old_slug')
  return meta.map((one) => path.replace(/[^/]+\/?$/, `${text(one, 'wp:meta_value')}/`))
}

function pathOn(host: string, address: string): string[] {
  if (!URL.canParse(address)) return []
  const url = new URL(address)
  return url.host === host ? [`${url.pathname}${url.search}`] : []
}

function placesOfTerms(channel: Element, articles: Item[]): OldPlace[] {
  const used = usedTerms(articles)
  const parents = new Map(
    children(channel, 'wp:category').map((one) => [text(one, 'wp:category_nicename'), text(one, 'wp:category_parent')])
  )
  const trail = (slug: string, seen: string[] = []): string[] =>
    slug === '' || seen.includes(slug) ? [] : [...trail(parents.get(slug) ?? '', [...seen, slug]), slug]
  const usedBranches = new Set([...(used.get('category') ?? [])].flatMap((slug) => trail(slug)))
  const why = (isUsed: boolean) => (isUsed ? null : 'nothing published in it')

  const categories = children(channel, 'wp:category').flatMap((one) => {
    const slug = text(one, 'wp:category_nicename')
    const id = text(one, 'wp:term_id')
    const paths = [`/category/${trail(slug).join('/')}/`, `/category/${slug}/`, `/category/${slug}/feed/`]
    return [...paths, `/?category_name=${slug}`, ...(id ? [`/?cat=${id}`] : [])].map((path) => ({
      path,
      kind: 'list' as const,
      why: why(usedBranches.has(slug))
    }))
  })
  const tags = children(channel, 'wp:tag').flatMap((one) => {
    const slug = text(one, 'wp:tag_slug')
    return [`/tag/${slug}/`, `/tag/${slug}/feed/`, `/tag/${slug}/page/1/`, `/?tag=${slug}`].map((path) => ({
      path,
      kind: 'list' as const,
      why: why(used.get('post_tag')?.has(slug) ?? false)
    }))
  })
  const authors = children(channel, 'wp:author').flatMap((one) => {
    const login = text(one, 'wp:author_login')
    const paths = [`/author/${login}/`, `/author/${login}/feed/`, `/?author_name=${login}`]
    return [...paths, `/?author=${text(one, 'wp:author_id')}`].map((path) => ({
      path,
      kind: 'list' as const,
      why: why(articles.some(({ field }) => field('dc:creator') === login))
    }))
  })
  return [...categories, ...tags, ...authors]
}

function usedTerms(articles: Item[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>()
  for (const { element } of articles) {
    for (const term of children(element, 'category')) {
      const domain = term.getAttribute('domain') ?? ''
      const slugs = used.get(domain) ?? new Set()
      used.set(domain, slugs.add(term.getAttribute('nicename') ?? ''))
    }
  }
  return used
}

function placesOfDates(articles: Item[]): OldPlace[] {
  const places = articles.flatMap(({ field }) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(field('wp:post_date')) ?? []
    if (!year) return []
    const paths = [`/${year}/`, `/${year}/${month}/`, `/${year}/${month}/${day}/`, `/?m=${year}${month}${day}`]
    return [...paths, `/?year=${year}&monthnum=${Number(month)}`, `/${year}/${month}/feed/`]
  })
  return [...new Set(places)].map(open)
}

/** Files in which the importer looks for the pictures that exports tell of: laid out as the uploads were, or flat. */
export function picturesOf(files: string[]): string[] {
  const names = files.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(
      /<wp:attachment_url>(?:<!\[CDATA\[)?(https?:\/\/[^<\]]+\.(?:jpe?g|png|gif|webp))/gi
    )
  ])
  return [...new Set(names.map(([, url = '']) => url.split('/wp-content/uploads/')[1] ?? url.split('/').at(-1) ?? ''))]
}
