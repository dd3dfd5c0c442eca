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
  if (!category || filedBelow(path, used) === 0) return null

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
    branches: rows.filter((row) => row.parentId === category.id && filedBelow(row.path, used) > 0).map(toPlace)
  }
}

/**
 * Categories without a parent whose branch holds published articles, by name;
 * beyond `limit`, those of the fullest branches.
 */
export async function getPublishedTopCategories({ limit }: { limit: number }): Promise<PlaceLink[]> {
  const [rows, used] = await Promise.all([
    db().category.findMany({
      where: { parentId: null },
      select: { id: true, name: true, path: true, parentId: true }
    }),
    usedPaths()
  ])

  return rows
    .filter((row) => filedBelow(row.path, used) > 0)
    .sort((one, other) => filedBelow(other.path, used) - filedBelow(one.path, used))
    .slice(0, limit)
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'))
    .map(toPlace)
}

/** Path of each category that published articles are filed under, with how many. */
async function usedPaths(): Promise<Map<string, number>> {
  const [filed, categories] = await Promise.all([
    db().postCategory.groupBy({
      by: ['categoryId'],
      where: { post: { ...publishedOnly(), kind: 'post' } },
      _count: true
    }),
    db().category.findMany({ select: { id: true, path: true } })
  ])
  const paths = new Map(categories.map(({ id, path }) => [id, path]))
  return new Map(filed.map(({ categoryId, _count }) => [paths.get(categoryId) ?? '', _count]))
}

/** Articles filed in a branch, its own and those below. */
function filedBelow(path: string, used: Map<string, number>): number {
  let count = 0
  for (const [one, articles] of used) if (one === path || one.startsWith(`${path}/`)) count += articles
  return count
}

function toPlace({ name, path }: { name: string; path: string }): PlaceLink {
  return { name, path: `/category/${path}` }
}
