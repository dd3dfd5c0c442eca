import { closeHistory } from '@tiptap/pm/history'
import { type Node as DocumentNode, Fragment } from '@tiptap/pm/model'
import { type Command, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'

/** Neighbours in one parent: those that a command acts on. */
type Range = { parent: DocumentNode; start: number; first: number; last: number }

/** The blocks of the text that the selection touches. */
function blocksOf({ $from, $to }: Selection): Range {
  const first = $from.index(0)
  const last = Math.max(first, $to.depth > 0 ? $to.index(0) : $to.index(0) - 1)
  return { parent: $from.node(0), start: 0, first, last }
}

/** The items of a list that the selection touches, null outside of a list or when there is but one. */
function itemsOf({ $from, $to }: Selection): Range | null {
  for (let depth = $from.depth; depth > 1; depth -= 1) {
    const parent = $from.node(depth - 1)
    if ($from.node(depth).type.name !== 'listItem' || parent.childCount < 2) continue
    if ($to.depth < depth - 1 || $to.node(depth - 1) !== parent) continue
    return { parent, start: $from.start(depth - 1), first: $from.index(depth - 1), last: $to.index(depth - 1) }
  }
  return null
}

/** Where the child `index` of the range's parent begins. */
function placeOf({ parent, start }: Range, index: number): number {
  return parent.children.slice(0, index).reduce((place, { nodeSize }) => place + nodeSize, start)
}

/** Exchanges the blocks of the selection, or the items of a list, with their neighbour above (-1) or below (1). */
export function moveBlocks(step: -1 | 1, { items = true }: { items?: boolean } = {}): Command {
  return ({ selection, tr }, dispatch) => {
    const range = (items && itemsOf(selection)) || blocksOf(selection)
    const neighbour = range.parent.maybeChild(step < 0 ? range.first - 1 : range.last + 1)
    const moved = range.parent.children.slice(range.first, range.last + 1)
    if (!neighbour || moved.length === 0) return false

    const from = placeOf(range, step < 0 ? range.first - 1 : range.first)
    const size = moved.reduce((sum, { nodeSize }) => sum + nodeSize, neighbour.nodeSize)
    const order = step < 0 ? [...moved, neighbour] : [neighbour, ...moved]
    tr.replaceWith(from, from + size, Fragment.from(order))
    tr.setSelection(shifted(selection, tr.doc, step * neighbour.nodeSize))
    dispatch?.(closeHistory(tr).scrollIntoView())
    return true
  }
}

/** The blocks of the selection once more, below; the selection goes to the copy. */
export const duplicateBlocks: Command = ({ selection, tr }, dispatch) => {
  const range = blocksOf(selection)
  const copies = Fragment.from(range.parent.children.slice(range.first, range.last + 1))
  if (copies.size === 0) return false

  tr.insert(placeOf(range, range.last + 1), copies)
  tr.setSelection(shifted(selection, tr.doc, copies.size))
  dispatch?.(closeHistory(tr).scrollIntoView())
  return true
}

/** Takes the blocks of the selection away; a text without any block keeps an empty paragraph. */
export const deleteBlocks: Command = ({ selection, tr, schema }, dispatch) => {
  const range = blocksOf(selection)
  const from = placeOf(range, range.first)
  const to = placeOf(range, range.last + 1)
  if (from === to) return false

  const paragraph = schema.nodes.paragraph
  if (paragraph && to - from === tr.doc.content.size) tr.replaceWith(from, to, paragraph.create())
  else tr.delete(from, to)
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), 1))
  dispatch?.(closeHistory(tr).scrollIntoView())
  return true
}

function shifted(selection: Selection, doc: DocumentNode, by: number): Selection {
  if (selection instanceof NodeSelection) return NodeSelection.create(doc, selection.from + by)
  if (!(selection instanceof TextSelection)) return Selection.near(doc.resolve(selection.from + by))
  return TextSelection.create(doc, selection.anchor + by, selection.head + by)
}
