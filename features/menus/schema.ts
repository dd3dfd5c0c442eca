import { z } from 'zod'
import { line } from '#features/publication/settings.ts'
import { safeHref } from '#lib/safe-url.ts'

/** A header of more is none. */
export const MENU_ITEMS = 60

export const TARGET_KINDS = ['post', 'tag', 'category', 'series', 'person'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

/** 1: below the nearest item of depth 0 before it. */
const depth = z.union([z.literal(0), z.literal(1)])

/** What leads to a thing of ours names it, so that a new address breaks nothing; without a label it is called as the thing is. */
const reference = z.strictObject({ kind: z.enum(TARGET_KINDS), id: z.uuid(), label: line(80), depth })
const address = z.strictObject({
  kind: z.literal('address'),
  href: z
    .string()
    .trim()
    .max(2_000, 'menu-address')
    .refine((href) => safeHref(href) !== null, 'menu-address'),
  label: line(80).pipe(z.string().min(1, 'menu-label')),
  depth
})
const menuItem = z.discriminatedUnion('kind', [reference, address])
export type MenuItem = z.infer<typeof menuItem>

/** The items of one menu, in order. */
export const menu = z.array(menuItem).max(MENU_ITEMS, 'menu-length')

export const menusInput = z.strictObject({ header: menu, footer: menu, footerText: line(600) })
export type Menus = z.infer<typeof menusInput>

export const targetQuery = z.strictObject({ query: z.string().max(200) })

/** A stored menu; empty when what is stored is none. */
export function readMenu(stored: unknown): MenuItem[] {
  return menu.safeParse(stored).data ?? []
}

/** An item and where it leads: `path` is null for what is gone, `isPublic` false for what readers can't see. */
export type ResolvedItem = { item: MenuItem; name: string; path: string | null; isPublic: boolean }

/** Something of ours that a menu may lead to. */
export type MenuTarget = { kind: TargetKind; id: string; name: string; path: string | null; isPublic: boolean }

/** A menu as readers see it. */
export type MenuLink = {
  name: string
  path: string
  /** Language of the name, where it is not the publication's. */
  language?: string | null | undefined
  below: { name: string; path: string }[]
}
