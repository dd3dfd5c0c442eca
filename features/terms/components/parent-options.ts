export type ParentOption = { id: string; name: string; depth: number }

/** Choices of a menu of categories: none first, then the tree, each level set in. */
export function parentOptions(parents: ParentOption[], none: string): { value: string; label: string }[] {
  const tree = parents.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` }))
  return [{ value: '', label: none }, ...tree]
}
