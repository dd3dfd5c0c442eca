import { baseKeymap, toggleMark } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type Command, EditorState, type Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import { EditorView } from '@tiptap/pm/view'
import type { EditorServices } from '../services.ts'
import { frenchTypingPlugin } from '../typing/french-extension.ts'

type NoteEditorOptions = {
  mount: HTMLElement
  node: DocumentNode
  outer: EditorView
  /** Where the note stands now. */
  position: () => number
  services: Pick<EditorServices, 'language'>
  label: string
  editable: () => boolean
  onFocus: (view: EditorView) => void
  onLeave: () => void
  onLink: (view: EditorView) => void
}

const FROM_OUTSIDE = 'fromOutside'

/**
 * A small editor for the words of one note. Its document is the note itself:
 * each step is applied to the article's too, shifted to where the note stands,
 * so that one history serves both.
 */
export function createNoteEditor(options: NoteEditorOptions): EditorView {
  const { mount, node, outer, services, label } = options
  const view: EditorView = new EditorView(mount, {
    state: EditorState.create({
      doc: node,
      plugins: [frenchTypingPlugin(services), keymap(noteKeys(options)), keymap(baseKeymap)]
    }),
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'note-text' },
    editable: options.editable,
    handleDOMEvents: { focus: () => options.onFocus(view) },
    dispatchTransaction(transaction) {
      const { state, transactions } = view.state.applyTransaction(transaction)
      view.updateState(state)
      if (!transaction.getMeta(FROM_OUTSIDE)) passOn(transactions, outer, options.position())
    }
  })
  return view
}

function passOn(transactions: readonly Transaction[], outer: EditorView, position: number): void {
  const offset = StepMap.offset(position + 1)
  const { tr } = outer.state

  for (const step of transactions.flatMap((transaction) => transaction.steps)) {
    const mapped = step.map(offset)
    if (mapped) tr.step(mapped)
  }
  if (tr.docChanged) outer.dispatch(tr)
}

function noteKeys({ outer, onLeave, onLink }: NoteEditorOptions): Record<string, Command> {
  const schema = outer.state.schema
  const leave: Command = () => {
    onLeave()
    return true
  }
  const lineBreak: Command = (state, dispatch) => {
    const hardBreak = schema.nodes.hardBreak?.create()
    if (hardBreak) dispatch?.(state.tr.replaceSelectionWith(hardBreak).scrollIntoView())
    return true
  }
  const mark = (name: string): Command => {
    const type = schema.marks[name]
    return type ? toggleMark(type) : () => false
  }

  return {
    Enter: leave,
    Escape: leave,
    'Shift-Enter': lineBreak,
    'Mod-b': mark('bold'),
    'Mod-i': mark('italic'),
    'Mod-k': (_state, _dispatch, view) => {
      if (view) onLink(view)
      return true
    },
    'Mod-z': () => undo(outer.state, outer.dispatch),
    'Mod-y': () => redo(outer.state, outer.dispatch),
    'Shift-Mod-z': () => redo(outer.state, outer.dispatch)
  }
}

/** Brings in what changed in the article: undo, or a note that moved up in the list. Keeps the caret. */
export function showNote(view: EditorView, node: DocumentNode): void {
  const { state } = view
  if (node.eq(state.doc)) return

  const start = node.content.findDiffStart(state.doc.content)
  const end = node.content.findDiffEnd(state.doc.content)
  const tr = state.tr.setMeta(FROM_OUTSIDE, true)
  if (start !== null && end) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    tr.replace(start, end.b + overlap, node.slice(start, end.a + overlap))
  }
  view.dispatch(tr)
}
