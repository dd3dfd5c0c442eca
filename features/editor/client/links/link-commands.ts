import type { MarkType } from '@tiptap/pm/model'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

type Span = { from: number; to: number; href: string }

/** The link around the caret or at the start of the selection, null when there is none. */
export function linkAt({ selection, schema }: EditorState): Span | null {
  const { parent, parentOffset } = selection.$from
  const type = schema.marks.link as MarkType
  const near = [parent.childAfter(parentOffset), parent.childBefore(parentOffset)]
  const found = near.find(({ node }) => node && type.isInSet(node.marks))
  const mark = found?.node && type.isInSet(found.node.marks)
  if (!mark) return null

  let first = found.index
  let last = found.index
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first -= 1
  while (last < parent.childCount - 1 && mark.isInSet(parent.child(last + 1).marks)) last += 1

  const sizes = parent.children.map((child) => child.nodeSize)
  const start = selection.$from.start()
  const sizeUpTo = (index: number) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0)
  return { from: start + sizeUpTo(first), to: start + sizeUpTo(last + 1), href: mark.attrs.href }
}

/** Links the selection, or the link that the caret is in, or inserts the address as words. */
export function setLink(view: EditorView, href: string): void {
  const { state } = view
  const type = state.schema.marks.link as MarkType
  const current = linkAt(state)
  const { from, to } = current ?? state.selection
  const { tr } = state
  const end = from === to ? from + shortAddress(href).length : to

  if (from === to) tr.insertText(shortAddress(href), from)
  tr.removeMark(from, end, type).addMark(from, end, type.create({ href }))
  tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(type)
  view.dispatch(tr.scrollIntoView())
}

function shortAddress(href: string): string {
  return href.replace(/^(https?:\/\/|mailto:|tel:)/i, '')
}

export function removeLink(view: EditorView): void {
  const { state } = view
  const { from, to } = linkAt(state) ?? state.selection
  view.dispatch(state.tr.removeMark(from, to, state.schema.marks.link))
}
