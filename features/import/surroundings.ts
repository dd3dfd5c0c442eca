import type { ResolvedImage, Surroundings } from '#features/editor/from-html/surroundings.ts'
import { safeHref } from '#lib/safe-url.ts'
import { addressesOfPost, isOldSite, keyOfOld } from './old-addresses.ts'
import type { Plan, PlannedPost } from './plan.ts'
import type { PlannedFile } from './plan-media.ts'
import { termKey } from './plan-terms.ts'
import { absoluteUrl, isPicture, uploadPath } from './upload-names.ts'
import type { WxrItem } from './wxr/shape.ts'

/** Answers what a text asks about the rest of the publication: its pictures, its other texts, its notes. */
export function surroundingsFor(plan: Plan, reusableBlocks: ReadonlyMap<string, string>) {
  const byOldAddress = new Map<string, PlannedPost>()
  for (const post of plan.posts.values()) {
    for (const key of [...addressesOfPost(post, plan.blogUrl), keyOfOld(post.entry.link, plan.blogUrl)]) {
      if (key && key !== '/' && !byOldAddress.has(key)) byOldAddress.set(key, post)
    }
  }

  const link = (href: string) => linkWithin(plan, byOldAddress, href)
  return (item: WxrItem): Surroundings => ({
    link,
    image: ({ src, attachmentId }) => {
      const file = pictureAt(plan, src, attachmentId)
      return file ? resolved(file) : null
    },
    isFileOf: (href, src) => isSameFile(plan, href, src),
    gallery: (ids) => {
      const files = ids ? ids.map((id) => plan.media.byId.get(id)) : (plan.media.byParent.get(item.id) ?? [])
      return files
        .filter((file) => file !== undefined)
        .filter(({ mime }) => isPicture(mime))
        .map(withCaption)
    },
    fileUrl: (id) => plan.media.byId.get(id)?.url ?? null,
    footnotes: footnotesOf(item),
    reusableBlock: (id) => reusableBlocks.get(id) ?? null
  })
}

function pictureAt(plan: Plan, src: string, attachmentId: string): PlannedFile | null {
  const byAddress = src ? plan.media.find(src) : null
  if (byAddress) return byAddress

  // Ids are of the old site; texts that were moved there from elsewhere carry strange ones.
  const byId = plan.media.byId.get(attachmentId) ?? null
  const url = src ? absoluteUrl(src, plan.blogUrl) : null
  if (byId && (!url || isOldSite(url, plan.blogUrl))) return byId
  return src ? plan.media.elsewhere(src) : null
}

const resolved = ({ id, alt }: PlannedFile): ResolvedImage => ({ mediaId: id, alt, caption: '' })
const withCaption = ({ id, alt, caption }: PlannedFile): ResolvedImage => ({ mediaId: id, alt, caption })

function isSameFile(plan: Plan, href: string, src: string): boolean {
  const target = plan.media.find(href)
  if (target && target === plan.media.find(src)) return true
  return /\.(jpe?g|png|gif|webp)(\?|$)/i.test(href) && href.replace(/\?.*$/, '') === src.replace(/\?.*$/, '')
}

function footnotesOf(item: WxrItem): ReadonlyMap<string, string> {
  const json = item.meta.find(({ key }) => key === 'footnotes')?.value
  if (!json) return new Map()

  try {
    const notes: unknown = JSON.parse(json)
    if (!Array.isArray(notes)) return new Map()
    return new Map(notes.flatMap((note) => (isFootnote(note) ? [[note.id, note.content] as const] : [])))
  } catch {
    return new Map()
  }
}

function isFootnote(value: unknown): value is { id: string; content: string } {
  if (typeof value !== 'object' || value === null) return false
  const { id, content } = value as Record<string, unknown>
  return typeof id === 'string' && typeof content === 'string'
}

/** An address within the old publication becomes ours; all others stay. */
function linkWithin(plan: Plan, byOldAddress: Map<string, PlannedPost>, href: string): string {
  if (href.startsWith('#') || !/^(https?:)?\/\/|^[/?]/i.test(href.trim())) return href

  const file = plan.media.find(href)
  // Only pictures move here; sound, film and documents stay reachable where they are.
  if (file) return isPicture(file.mime) && file.upload ? `/wp-content/uploads/${encodeURI(file.upload)}` : file.url

  const url = absoluteUrl(href, plan.blogUrl)
  if (!url || !isOldSite(url, plan.blogUrl) || uploadPath(url)) return url?.href ?? href

  const hash = /^#(more-\d+|respond|comments?(-\d+)?)$/.test(url.hash) ? '' : url.hash
  const key = keyOfOld(url.href, plan.blogUrl)
  const post = key ? byOldAddress.get(key) : undefined
  if (post?.status === 'published') return safeHref(`/${post.slug}${hash}`) ?? href
  if (key === '/' && !url.search) return `/${hash}`

  const archive = key ? archiveAt(plan, key) : null
  return archive ? `${archive}${hash}` : url.href
}

function archiveAt(plan: Plan, key: string): string | null {
  const [, kind, rest] = /^\/(tag|category|author)\/(.+)$/.exec(key) ?? []
  const last = termKey(rest?.split('/').at(-1) ?? '')
  if (kind === 'tag') {
    const tag = plan.terms.tags.get(last)
    return tag ? `/tag/${tag.slug}` : null
  }
  if (kind === 'category') {
    const category = plan.terms.categories.get(last)
    return category ? `/category/${category.path}` : null
  }
  if (kind === 'author') {
    const person = [...plan.people.values()].find(
      ({ login, handle }) => login.toLowerCase() === last || handle === last
    )
    return person ? `/author/${person.handle}` : null
  }
  return /^\/\d{4}(\/\d{2})?$/.test(key) ? key : null
}
