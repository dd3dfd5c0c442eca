import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { resolve } from '../data.ts'
import type { MenuItem, ResolvedItem } from '../schema.ts'
import { type ImportedThings, menusOf, toMenu, wordpressItem } from './wordpress.ts'

export type ImportedMenu = { key: string; name: string; items: ResolvedItem[] }

const TERM_KINDS = { tag: 'post_tag', category: 'category' } as const

/**
 * Menus of imported sites, as ours would be.
 * @throws AppError `forbidden`
 */
export async function getImportedMenus(actor: Actor): Promise<ImportedMenu[]> {
  if (!may(actor, 'settings.change')) throw new AppError('forbidden')

  const sources = await db().importRecord.findMany({
    where: { kind: 'nav_menu_item' },
    distinct: ['source'],
    orderBy: { source: 'asc' },
    select: { source: true }
  })
  const menus = await Promise.all(
    sources.map(async ({ source }) =>
      (await getMenusOfSource(source)).map((menu) => ({ ...menu, key: `${source} ${menu.slug}` }))
    )
  )
  return Promise.all(menus.flat().map(async ({ key, name, items }) => ({ key, name, items: await resolve(items) })))
}

/** The menus of one imported site as ours would be, those that lead nowhere left out. Not for readers' pages. */
export async function getMenusOfSource(source: string): Promise<{ slug: string; name: string; items: MenuItem[] }[]> {
  const records = await db().importRecord.findMany({
    where: { source, kind: 'nav_menu_item' },
    orderBy: { sourceId: 'asc' },
    select: { raw: true }
  })
  if (records.length === 0) return []

  const things = await findThings(source)
  return menusOf(records.flatMap(({ raw }) => wordpressItem.safeParse(raw).data ?? []))
    .map((menu) => ({ slug: menu.slug, name: menu.name, items: toMenu(menu, things, source) }))
    .filter(({ items }) => items.length > 0)
}

async function findThings(source: string): Promise<ImportedThings> {
  const [posts, terms] = await Promise.all([
    db().importRecord.findMany({
      where: { source, targetKind: 'post', targetId: { not: null } },
      select: { sourceId: true, targetId: true }
    }),
    db().importRecord.findMany({
      where: { source, kind: { in: ['tag', 'category'] }, targetId: { not: null } },
      select: { kind: true, targetId: true, raw: true }
    })
  ])
  return new Map<string, { kind: 'post' | 'tag' | 'category'; id: string }>([
    ...posts.map(
      ({ sourceId, targetId }) => [`post ${sourceId}`, { kind: 'post' as const, id: targetId ?? '' }] as const
    ),
    ...terms.map(({ kind, targetId, raw }) => {
      const own = kind as 'tag' | 'category'
      return [`${TERM_KINDS[own]} ${idOf(raw)}`, { kind: own, id: targetId ?? '' }] as const
    })
  ])
}

function idOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : ''
}
