import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorServices } from '../services.ts'
import { notesOf, type PlacedNote } from './numbering.ts'

/** Puts an empty note at the caret and opens it in the panel. */
export function insertNote(view: EditorView, services: EditorServices): boolean {
  const { state } = view
  const { $to } = state.selection
  const note = state.schema.nodes.note
  const index = $to.index()
  if (!note || !$to.parent.inlineContent || !$to.parent.canReplaceWith(index, index, note)) return false

  view.dispatch(state.tr.insert($to.pos, note.create()).scrollIntoView())
  const placed = notesOf(view.state.doc).find(({ pos }) => pos === $to.pos)
  if (placed) services.ui.set({ notes: { open: true, focus: placed.number } })
  return true
}

/** With the call of a note selected: its words, in the panel. */
export function openSelectedNote({ state }: EditorView, services: EditorServices): boolean {
  const { selection } = state
  if (!(selection instanceof NodeSelection)) return false

  const { type, attrs } = selection.node
  const isCalled = ({ node, pos }: PlacedNote) =>
    type.name === 'note' ? pos === selection.from : type.name === 'noteReference' && node.attrs.id === attrs.noteId
  const note = notesOf(state.doc).find(isCalled)
  if (note) services.ui.set({ notes: { open: true, focus: note.number } })
  return note !== undefined
}

/** Takes away the whole call, with its words, that the caret stands behind (-1) or before (1). */
export function removeNearNote(view: EditorView, side: -1 | 1): boolean {
  const { $from, empty } = view.state.selection
  const near = side < 0 ? $from.nodeBefore : $from.nodeAfter
  if (!empty || !near || !['note', 'noteReference'].includes(near.type.name)) return false

  const from = side < 0 ? $from.pos - near.nodeSize : $from.pos
  view.dispatch(view.state.tr.delete(from, from + near.nodeSize).scrollIntoView())
  return true
}

/** The caret behind the call, as after a written word. */
export function returnToCall(view: EditorView, { pos, node }: PlacedNote): void {
  const { tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + node.nodeSize)).scrollIntoView())
  view.focus()
}

/** Takes the note away, with every call of it. */
export function removeNote(view: EditorView, { pos, node }: PlacedNote): void {
  const { tr, doc } = view.state
  const calls = [{ from: pos, to: pos + node.nodeSize }]
  doc.descendants((other, from) => {
    const callsIt = other.type.name === 'noteReference' && node.attrs.id && other.attrs.noteId === node.attrs.id
    if (callsIt) calls.push({ from, to: from + other.nodeSize })
  })

  for (const { from, to } of calls.toSorted((a, b) => b.from - a.from)) tr.delete(from, to)
  view.dispatch(tr)
  view.focus()
}

/** A second call of the note, at the caret; the note gets an id to be called by. */
export function citeAgain(view: EditorView, { pos, node }: PlacedNote): void {
  const { tr, schema, selection } = view.state
  const id = node.attrs.id || crypto.randomUUID()
  const reference = schema.nodes.noteReference?.create({ noteId: id })
  if (!reference || selection instanceof NodeSelection || !selection.$to.parent.inlineContent) return

  if (!node.attrs.id) tr.setNodeMarkup(pos, null, { ...node.attrs, id })
  view.dispatch(tr.insert(selection.to, reference).scrollIntoView())
  view.focus()
}
