import { z } from 'zod'
import { safeHref } from '#lib/safe-url.ts'
import { MENU_ITEMS, type MenuItem } from '../schema.ts'

/** What is read of a menu item in an export (post type `nav_menu_item`, WordPress's wp-includes/nav-menu.php). */
export const wordpressItem = z.object({
  id: z.string(),
  title: z.string(),
  menuOrder: z.string(),
  terms: z.array(z.object({ domain: z.string(), slug: z.string(), name: z.string() })),
  meta: z.array(z.object({ key: z.string(), value: z.string() }))
})
export type WordpressItem = z.infer<typeof wordpressItem>

export type WordpressMenu = { slug: string; name: string; items: WordpressItem[] }

/** What the import made of the things that menu items name: keys "post 12", "category 3", "post_tag 7". */
export type ImportedThings = ReadonlyMap<string, { kind: 'post' | 'tag' | 'category'; id: string }>

/** The menus of an export, their items in order. */
export function menusOf(items: WordpressItem[]): WordpressMenu[] {
  const menus = new Map<string, WordpressMenu>()
  for (const item of items) {
    for (const { domain, slug, name } of item.terms) {
      if (domain !== 'nav_menu') continue
      const menu = menus.get(slug) ?? { slug, name, items: [] }
      menu.items.push(item)
      menus.set(slug, menu)
    }
  }
  for (const { items: own } of menus.values()) own.sort((one, other) => Number(one.menuOrder) - Number(other.menuOrder))
  return [...menus.values()]
}

/**
 * A menu of WordPress as one of ours: what led to a text or a term names it, deeper levels become the
 * second; what led to something that was not imported is left out, and what names no place (`#`) stays
 * when it has items below it.
 * @param source address of the old site: links into it become ours
 */
export function toMenu({ items }: WordpressMenu, things: ImportedThings, source: string): MenuItem[] {
  const parents = new Set(items.map((item) => metaOf(item, '_menu_item_menu_item_parent')))
  return items
    .flatMap((item): MenuItem[] => {
      const depth = (metaOf(item, '_menu_item_menu_item_parent') || '0') === '0' ? 0 : 1
      const label = item.title.replace(/\s+/g, ' ').trim().slice(0, 80)
      const thing = things.get(keyOf(item))
      if (thing) return [{ ...thing, label, depth }]
      if (metaOf(item, '_menu_item_type') !== 'custom') return []

      const href = ownAddress(metaOf(item, '_menu_item_url'), source)
      const isHeading = /^#?$/.test(href)
      if (label === '' || safeHref(href) === null || (isHeading && !parents.has(item.id))) return []
      return [{ kind: 'address', href, label, depth }]
    })
    .slice(0, MENU_ITEMS)
}

function keyOf(item: WordpressItem): string {
  const kind = metaOf(item, '_menu_item_type') === 'taxonomy' ? metaOf(item, '_menu_item_object') : 'post'
  return `${kind} ${metaOf(item, '_menu_item_object_id')}`
}

function metaOf({ meta }: WordpressItem, key: string): string {
  return meta.find((entry) => entry.key === key)?.value ?? ''
}

/** Addresses of the old site are found here by their path. */
function ownAddress(url: string, source: string): string {
  try {
    const [given, old] = [new URL(url), new URL(source)]
    return given.host === old.host ? `${given.pathname}${given.search}${given.hash}` : url
  } catch {
    return url
  }
}
