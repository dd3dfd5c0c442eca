import type { MarkType } from '@tiptap/pm/model'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Where a link leads: an address, or a text of ours with its address of today. */
export type Destination = { href: string; postId: string | null }

type Span = Destination & { from: number; to: number }

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
  return {
    from: start + sizeUpTo(first),
    to: start + sizeUpTo(last + 1),
    href: mark.attrs.href,
    postId: mark.attrs.postId
  }
}

/** Links the selection, or the link that the caret is in, or inserts `words`, the address by default. */
export function setLink(view: EditorView, to: string | Destination, words?: string): void {
  const destination = typeof to === 'string' ? { href: to, postId: null } : to
  const inserted = words || shortAddress(destination.href)
  const { state } = view
  const type = state.schema.marks.link as MarkType
  const current = linkAt(state)
  const span = current ?? state.selection
  const { tr } = state
  const end = span.from === span.to ? span.from + inserted.length : span.to

  if (span.from === span.to) tr.insertText(inserted, span.from)
  tr.removeMark(span.from, end, type).addMark(span.from, end, type.create(destination))
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

/** Every link that was typed as `href` follows this text from now on. */
export function followText(view: EditorView, href: string, postId: string): void {
  const { state } = view
  const type = state.schema.marks.link as MarkType
  const { tr } = state

  state.doc.descendants((node, pos) => {
    const link = type.isInSet(node.marks)
    if (link?.attrs.href !== href || link.attrs.postId !== null) return
    tr.addMark(pos, pos + node.nodeSize, type.create({ href, postId }))
  })
  if (tr.docChanged) view.dispatch(tr)
}
