import 'server-only'
import { publishedOnly } from '#features/posts/data.ts'
import type { PlaceLink } from '#features/posts/published.ts'
import { db } from '#lib/db.ts'

export type CategoryView = {
  name: string
  path: string
  description: string
  /** Its ancestors, from the root. */
  trail: PlaceLink[]
  /** Its children that lead to published articles. */
  branches: PlaceLink[]
}

type Branch = { name: string; path: string; parentId: string | null; id: string }

/** A category whose branch holds published articles, or null. */
export async function getPublishedCategory(path: string): Promise<CategoryView | null> {
  const [category, used] = await Promise.all([
    db().category.findUnique({ where: { path }, select: { id: true, name: true, path: true, description: true } }),
    usedPaths()
  ])
  if (!category || !leadsSomewhere(path, used)) return null

  const segments = path.split('/')
  const above = segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('/'))
  const rows: Branch[] = await db().category.findMany({
    where: { OR: [{ path: { in: above } }, { parentId: category.id }] },
    select: { id: true, name: true, path: true, parentId: true },
    orderBy: { name: 'asc' }
  })

  return {
    name: category.name,
    path,
    description: category.description,
    trail: above.flatMap((at) => rows.filter((row) => row.path === at)).map(toPlace),
    branches: rows.filter((row) => row.parentId === category.id && leadsSomewhere(row.path, used)).map(toPlace)
  }
}

/** Categories without a parent whose branch holds published articles, by name. */
export async function getPublishedTopCategories(): Promise<PlaceLink[]> {
  const [rows, used] = await Promise.all([
    db().category.findMany({
      where: { parentId: null },
      select: { id: true, name: true, path: true, parentId: true },
      orderBy: { name: 'asc' }
    }),
    usedPaths()
  ])
  return rows.filter((row) => leadsSomewhere(row.path, used)).map(toPlace)
}

/** Paths of the categories that published articles are filed under. */
async function usedPaths(): Promise<string[]> {
  const rows = await db().category.findMany({
    where: { posts: { some: { post: { ...publishedOnly(), kind: 'post' } } } },
    select: { path: true }
  })
  return rows.map((row) => row.path)
}

function leadsSomewhere(path: string, used: string[]): boolean {
  return used.some((one) => one === path || one.startsWith(`${path}/`))
}

function toPlace({ name, path }: { name: string; path: string }): PlaceLink {
  return { name, path: `/category/${path}` }
}
