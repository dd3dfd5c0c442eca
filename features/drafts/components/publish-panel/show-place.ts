import type { Editor } from '@tiptap/core'
import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state'
import type { Place } from '#features/drafts/checking/checks.ts'

/** Puts the caret where something was found; its field has the focus afterwards. */
export function showPlace(editor: Editor, place: Place): void {
  if (place.kind === 'node') showNode(editor, place.path)
  else if (place.field === 'text') editor.commands.focus('start')
  else showField(place.field)
}

function showField(name: string): void {
  const inDetails = `[data-place="${name}"] :is(input, textarea, button)`
  const field = document.querySelector<HTMLElement>(name === 'title' ? '.ed-title' : inDetails)
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

function showNode(editor: Editor, path: number[]): void {
  const { doc } = editor.state
  const at = positionOf(doc, path)
  const node = doc.nodeAt(at)
  const selection = node ? selectionOf(doc, at, node) : TextSelection.near(doc.resolve(at))
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
  editor.view.focus()
}

type DocNode = Editor['state']['doc']

/** A picture is selected, so are the words of a link; in a heading or a list of sources stands the caret. */
function selectionOf(doc: DocNode, at: number, node: DocNode): Selection {
  if (node.isText) return TextSelection.create(doc, at, at + node.nodeSize)
  if (!node.isTextblock && NodeSelection.isSelectable(node)) return NodeSelection.create(doc, at)
  return TextSelection.near(doc.resolve(at + 1))
}

/** Where the node begins that these indexes lead to. Texts are the same nodes as in JSON. */
export function positionOf(doc: DocNode, path: number[]): number {
  let parent = doc
  let position = 0

  path.forEach((index, depth) => {
    // Into the parent, past the siblings before.
    if (depth > 0) position += 1
    for (let before = 0; before < index && before < parent.childCount; before += 1)
      position += parent.child(before).nodeSize
    parent = parent.maybeChild(index) ?? parent
  })
  return position
}
