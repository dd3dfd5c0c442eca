import 'server-only'
import { publishedInSql } from '#features/posts/data.ts'
import type { PlaceLink } from '#features/posts/published.ts'
import { db } from '#lib/db.ts'
import type { ArchiveStyle } from '#prisma/generated/enums.ts'

/** A category and how many articles its branch holds. */
export type BranchLink = PlaceLink & { count: number }

/** A branch of the tree as the index shows it. */
export type BranchTree = BranchLink & { branches: BranchTree[] }

export type CategoryView = {
  name: string
  path: string
  description: string
  /** How its archive shows texts; null: as archives of categories do. */
  archiveStyle: ArchiveStyle | null
  /** Its ancestors, from the root. */
  trail: PlaceLink[]
  /** Its children that lead to published articles. */
  branches: BranchLink[]
}

type Branch = { name: string; path: string; parentId: string | null; id: string }

/** A category whose branch holds published articles, or null. */
export async function getPublishedCategory(path: string): Promise<CategoryView | null> {
  const [category, counts] = await Promise.all([
    db().category.findUnique({
      where: { path },
      select: { id: true, name: true, path: true, description: true, archiveStyle: true }
    }),
    countBranches()
  ])
  if (!category || !counts.has(path)) return null

  const segments = path.split('/')
  const above = segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('/'))
  const rows: Branch[] = await db().category.findMany({
    where: { OR: [{ path: { in: above } }, { parentId: category.id }] },
    select: { id: true, name: true, path: true, parentId: true }
  })

  return {
    name: category.name,
    path,
    description: category.description,
    archiveStyle: category.archiveStyle,
    trail: above.flatMap((at) => rows.filter((row) => row.path === at)).map(toPlace),
    branches: rows
      .filter((row) => row.parentId === category.id)
      .flatMap((row) => toBranch(row, counts))
      .sort(byName)
  }
}

/**
 * Categories without a parent whose branch holds published articles, by name;
 * beyond `limit`, those of the fullest branches.
 */
export async function getPublishedTopCategories({ limit }: { limit: number }): Promise<PlaceLink[]> {
  const [rows, counts] = await Promise.all([
    db().category.findMany({
      where: { parentId: null },
      select: { id: true, name: true, path: true, parentId: true }
    }),
    countBranches()
  ])

  return rows
    .flatMap((row) => toBranch(row, counts))
    .sort((one, other) => other.count - one.count)
    .slice(0, limit)
    .sort(byName)
    .map(({ name, path }) => ({ name, path }))
}

/** The whole tree of categories that lead to published articles, each level by name. */
export async function getPublishedCategoryTree(): Promise<BranchTree[]> {
  const [rows, counts] = await Promise.all([
    db().category.findMany({ select: { id: true, name: true, path: true, parentId: true } }),
    countBranches()
  ])
  const below = (parentId: string | null): BranchTree[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .flatMap((row) => toBranch(row, counts).map((branch) => ({ ...branch, branches: below(row.id) })))
      .sort(byName)

  return below(null)
}

/** Articles of each branch that holds any, by its path: an article filed twice in a branch counts once. */
async function countBranches(): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ path: string; count: number }[]>`
    SELECT array_to_string(c.parts[1:depth], '/') AS path, count(DISTINCT p.id)::int AS count
    FROM (SELECT id, string_to_array(path, '/') AS parts FROM category) c
    CROSS JOIN LATERAL generate_series(1, cardinality(c.parts)) AS depth
    JOIN post_category pc ON pc.category_id = c.id
    JOIN post p ON p.id = pc.post_id AND p.kind = 'post' AND ${publishedInSql('p')}
    GROUP BY 1`
  return new Map(rows.map(({ path, count }) => [path, count]))
}

/** The branch as a link; nothing for one without articles. */
function toBranch(row: Branch, counts: Map<string, number>): BranchLink[] {
  const count = counts.get(row.path)
  return count === undefined ? [] : [{ ...toPlace(row), count }]
}

/** The database sorts "Écoles" after "Z". */
function byName(one: PlaceLink, other: PlaceLink): number {
  return one.name.localeCompare(other.name, 'fr')
}

function toPlace({ name, path }: { name: string; path: string }): PlaceLink {
  return { name, path: `/category/${path}` }
}
