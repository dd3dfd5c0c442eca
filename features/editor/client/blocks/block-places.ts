import { NodeSelection, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Where the block of the text begins that is drawn at this height, null between two and outside. */
export function blockAtHeight(view: EditorView, y: number): number | null {
  const box = view.dom.getBoundingClientRect()
  let element = document.elementFromPoint(box.left + box.width / 2, y)
  while (element && element.parentElement !== view.dom) element = element.parentElement
  return element ? blockOf(view, view.posAtDOM(element, 0)) : null
}

/** Where the block of the text begins that holds a place. */
export function blockOf({ state: { doc } }: Pick<EditorView, 'state'>, pos: number): number | null {
  const $pos = doc.resolve(Math.min(pos, doc.content.size))
  if ($pos.depth > 0) return $pos.before(1)
  return $pos.nodeAfter ? pos : null
}

/** The caret in the block at `pos`, unless it is there already; a block that holds no text is selected whole. */
export function selectAt(view: EditorView, pos: number): void {
  const { doc, selection, tr } = view.state
  if (blockOf(view, selection.from) === pos) return

  const block = doc.nodeAt(pos)
  const inside = Selection.findFrom(doc.resolve(pos + 1), 1, true)
  const end = pos + (block?.nodeSize ?? 0)
  view.dispatch(tr.setSelection(inside && inside.from < end ? inside : NodeSelection.create(doc, pos)))
}
