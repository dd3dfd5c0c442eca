import { type Editor, Extension } from '@tiptap/core'
import { type Command, Plugin, TextSelection } from '@tiptap/pm/state'
import { insertNote, openSelectedNote, removeNearNote } from '../notes/note-commands.ts'
import type { EditorServices } from '../services.ts'
import { moveBlocks } from './move-blocks.ts'
import { around } from './wrappers.ts'

/** Keys of our own blocks, before those of the text. */
export function blockKeys(services: EditorServices, onToolbar: () => void) {
  return Extension.create({
    name: 'blockKeys',
    priority: 1_020,
    addKeyboardShortcuts() {
      return Object.fromEntries(keysOf(this.editor, services, onToolbar))
    },
    addProseMirrorPlugins: () => [tabLeavesPlugin()]
  })
}

function keysOf(editor: Editor, services: EditorServices, onToolbar: () => void): [string, () => boolean][] {
  return [
    ['Enter', () => openSelectedNote(editor.view, services) || enterKey(editor)],
    [
      'Backspace',
      () => editor.commands.undoInputRule() || removeNearNote(editor.view, -1) || removeEmptyCitation(editor)
    ],
    ['Delete', () => removeNearNote(editor.view, 1)],
    ['Mod-k', () => openLink(editor, services)],
    // What Markdown made of the typing is undone first, and what was typed stays.
    ['Mod-z', () => editor.commands.undoInputRule()],
    ['Alt-Shift-ArrowUp', () => run(editor, moveBlocks(-1))],
    ['Alt-Shift-ArrowDown', () => run(editor, moveBlocks(1))],
    ['Escape', () => services.bubble.close?.() || leaveFullScreen(services)],
    ['Mod-Alt-b', () => openBlockMenu(editor, services)],
    ['Mod-,', () => editor.commands.toggleMark('subscript')],
    ['Mod-.', () => editor.commands.toggleMark('superscript')],
    ['Mod-Alt-f', () => openSelectedNote(editor.view, services) || insertNote(editor.view, services)],
    [
      'Alt-F10',
      () => {
        if (!services.bubble.focus?.()) onToolbar()
        return true
      }
    ]
  ]
}

function run({ state, view }: Editor, command: Command): boolean {
  command(state, view.dispatch, view)
  // At the end of the text, nothing moves: these keys are taken all the same.
  return true
}

/** Tab indents lists and walks through tables; Escape, then Tab, always leaves the text. */
function tabLeavesPlugin() {
  let armed = false

  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_view, event) {
          const leaves = armed && event.key === 'Tab'
          if (event.key !== 'Shift') armed = event.key === 'Escape'
          // Handled, and not prevented: the browser moves the focus.
          return leaves
        }
      }
    }
  })
}

function leaveFullScreen({ ui }: EditorServices): boolean {
  const { fullScreen } = ui.get()
  if (fullScreen) ui.set({ fullScreen: false })
  return fullScreen
}

/** What one does with the block at the caret, beside it. */
export function openBlockMenu(editor: Editor, { ui }: EditorServices): boolean {
  const { left, bottom } = editor.view.coordsAtPos(editor.state.selection.from)
  ui.set({ blockMenu: { left, top: bottom + 4 } })
  return true
}

export function openLink(editor: Editor, services: EditorServices): boolean {
  services.ui.set({ dialog: { name: 'link', view: editor.view } })
  return true
}

function enterKey(editor: Editor): boolean {
  return leaveCaption(editor) || leaveCitation(editor) || enterCitation(editor) || continueQuote(editor)
}

/** Enter in a caption goes on below the figure. */
function leaveCaption(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if ($from.parent.type.name !== 'caption') return false

  const block = around($from, ['gallery']) ?? around($from, ['figure'])
  return block ? continueAfter(editor, block.pos + block.node.nodeSize) : false
}

/** Enter in the line that says who is quoted goes on below the quotation. */
function leaveCitation(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if ($from.parent.type.name !== 'citation') return false
  return continueAfter(editor, $from.after($from.depth - 1))
}

/** Enter on an empty last line of a quotation goes to the line that says who is quoted. */
function enterCitation(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const quote = around($from, ['blockquote', 'pullQuote'])
  if (!empty || !quote || $from.parent.content.size > 0 || $from.depth < 2) return false

  const { tr } = editor.state
  const after = tr.doc.resolve($from.after())
  if (after.nodeAfter?.type.name !== 'citation' || after.index() < 2) return false

  tr.delete($from.before(), $from.after())
  tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() + 1)))
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

/** Enter at the end of a paragraph that is quoted makes another; the grammar's first choice would be a citation. */
function continueQuote(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const quoted = $from.depth > 1 && ['blockquote', 'pullQuote'].includes($from.node(-1).type.name)
  const { paragraph } = editor.state.schema.nodes
  if (!empty || !quoted || !paragraph || $from.parent.content.size === 0) return false
  if ($from.parentOffset < $from.parent.content.size) return false

  editor.view.dispatch(editor.state.tr.split($from.pos, 1, [{ type: paragraph }]).scrollIntoView())
  return true
}

function removeEmptyCitation(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parent.type.name !== 'citation' || $from.parent.content.size > 0) return false

  const { tr } = editor.state
  tr.delete($from.before(), $from.after())
  tr.setSelection(TextSelection.near(tr.doc.resolve($from.before()), -1))
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

/** The caret in the paragraph at `pos`, which is added when there is none. */
export function continueAfter(editor: Editor, pos: number): boolean {
  const { tr, schema } = editor.state
  const paragraph = schema.nodes.paragraph?.create()
  if (tr.doc.resolve(pos).nodeAfter?.type.name !== 'paragraph' && paragraph) tr.insert(pos, paragraph)

  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1))).scrollIntoView())
  return true
}
