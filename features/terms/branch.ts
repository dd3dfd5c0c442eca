import 'server-only'
import { forgetRedirect, redirectFrom } from '#features/redirects/mutations.ts'
import type { Queries } from '#lib/db.ts'
import { archivePath } from './constants.ts'
import type { TermRow } from './rows.ts'

/** A category and all below it, from the root of the branch down. */
export function branchOf(tree: Iterable<TermRow>, root: TermRow): TermRow[] {
  return [...tree]
    .filter(({ id, key }) => id === root.id || key.startsWith(`${root.key}/`))
    .sort((one, other) => one.key.length - other.key.length)
}

/**
 * Gives the root of a branch another path, and all below it with it; the old address of each leads to its new one.
 * The caller holds the tree locked and has seen that the place is free.
 * @returns the paths before and after.
 */
export async function moveBranch(
  tx: Queries,
  branch: TermRow[],
  to: { path: string; slug: string; parentId: string | null }
): Promise<string[]> {
  const [root] = branch
  if (!root) return []

  const moved = branch.map((row) => ({ ...row, path: `${to.path}${row.key.slice(root.key.length)}` }))
  await tx.category.update({ where: { id: root.id }, data: { slug: to.slug, parentId: to.parentId } })
  for (const { id, key, path } of moved) {
    await tx.category.update({ where: { id }, data: { path } })
    await forgetRedirect(archivePath('category', path), tx)
    if (path !== key) await redirectFrom(archivePath('category', key), { categoryId: id }, tx)
  }
  return moved.flatMap(({ key, path }) => [key, path])
}
