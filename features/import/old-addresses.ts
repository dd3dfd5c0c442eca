import { oldAddress } from '#features/redirects/path.ts'
import { bareHost } from '#lib/hosts.ts'
import type { Plan, PlannedPost } from './plan.ts'
import type { PlannedFile } from './plan-media.ts'
import { absoluteUrl } from './upload-names.ts'

export type RedirectTarget =
  | { postId: string }
  | { mediaId: string }
  | { tagId: string }
  | { categoryId: string }
  | { personId: string }
export type PlannedRedirect = { fromPath: string; target: RedirectTarget }

/** Is this an address of the old publication? */
export function isOldSite(url: URL, blogUrl: string): boolean {
  const blog = absoluteUrl(blogUrl, blogUrl)
  return blog !== null && bareHost(url.hostname) === bareHost(blog.hostname)
}

/** The key under which an address of the old site is kept; null for other sites. A blog below a folder loses the folder. */
export function keyOfOld(address: string, blogUrl: string): string | null {
  const url = absoluteUrl(address, blogUrl)
  if (!url || !isOldSite(url, blogUrl)) return null

  const folder = new URL(blogUrl).pathname.replace(/\/+$/, '')
  const path = folder && url.pathname.startsWith(`${folder}/`) ? url.pathname.slice(folder.length) : url.pathname
  return oldAddress(path, url.searchParams)?.key ?? null
}

/** Every address at which a post could be found, apart from its present one. */
export function addressesOfPost({ entry, kind, slug }: PlannedPost, blogUrl: string): string[] {
  const link = keyOfOld(entry.link, blogUrl)
  const keys = new Set<string>()
  const add = (key: string | null) => key && key !== '/' && key !== `/${slug.toLowerCase()}` && keys.add(key)

  add(link)
  if (/^https?:/.test(entry.guid)) add(keyOfOld(entry.guid, blogUrl))
  if (/^\d+$/.test(entry.id)) {
    add(`/?p=${Number(entry.id)}`)
    if (kind === 'page') add(`/?page_id=${Number(entry.id)}`)
  }
  for (const old of entry.oldSlugs) {
    // The last segment is what changed; the rest is the form of the old addresses.
    const before = link && !link.includes('?') ? link.replace(/\/[^/]*$/, '') : ''
    add(oldAddress(`${before}/${old}`, new URLSearchParams())?.key ?? null)
  }
  return [...keys]
}

export function addressesOfFile(
  file: PlannedFile,
  entry: { link: string; id: string; guid: string },
  blogUrl: string
): string[] {
  const keys = new Set<string>()
  const add = (key: string | null) => key && key !== '/' && keys.add(key)

  add(keyOfOld(entry.link, blogUrl))
  if (/^\d+$/.test(entry.id)) {
    add(`/?attachment_id=${Number(entry.id)}`)
    add(`/?p=${Number(entry.id)}`)
  }
  if (file.upload) add(oldAddress(`/wp-content/uploads/${encodeURI(file.upload)}`, new URLSearchParams())?.key ?? null)
  return [...keys]
}

/** People and terms whose address changes its words. */
export function addressesOfTermsAndPeople(plan: Plan): PlannedRedirect[] {
  const redirects: PlannedRedirect[] = []
  const add = (path: string, now: string, target: RedirectTarget) => {
    const key = oldAddress(path, new URLSearchParams())?.key
    if (key && key !== now) redirects.push({ fromPath: key, target })
  }

  for (const person of plan.people.values()) {
    add(`/author/${encodeURIComponent(person.login)}`, `/author/${person.handle}`, { personId: person.id })
    if (/^\d+$/.test(person.raw.id))
      redirects.push({ fromPath: `/?author=${person.raw.id}`, target: { personId: person.id } })
  }
  for (const tag of plan.terms.tags.values()) add(`/tag/${tag.nicename}`, `/tag/${tag.slug}`, { tagId: tag.id })
  for (const category of plan.terms.categories.values()) {
    const target = { categoryId: category.id }
    // WordPress answers at the last segment alone too.
    add(`/category/${category.nicename}`, `/category/${category.path}`, target)
    if (/^\d+$/.test(category.raw.id)) redirects.push({ fromPath: `/?cat=${category.raw.id}`, target })
  }
  return redirects
}
