import type { MenuLink, ResolvedItem } from './schema.ts'

/** The links that lead somewhere, each with those below it; one whose parent leads nowhere moves up. */
export function nest(items: ResolvedItem[]): MenuLink[] {
  const links: MenuLink[] = []
  let parent: MenuLink | null = null

  for (const { item, name, path, isPublic } of items) {
    const shown = isPublic && path !== null && name !== ''
    if (item.depth === 0) {
      parent = shown ? { name, path, below: [] } : null
      if (parent) links.push(parent)
    } else if (shown) {
      if (parent) parent.below.push({ name, path })
      else links.push({ name, path, below: [] })
    }
  }
  return links
}
