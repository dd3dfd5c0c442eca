import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorServices } from '../services.ts'
import { frenchReplacement, isFrench } from './french.ts'

/** The last replacement: what stands in the document, and what was really typed. */
type Last = { from: number; to: number; typed: string } | null

const key = new PluginKey<Last>('frenchTyping')

/** French typography as one types; Backspace right after gives back what was typed. */
export function frenchTyping(services: EditorServices) {
  return Extension.create({
    name: 'frenchTyping',
    // Before the keys of lists and paragraphs: Backspace is ours first.
    priority: 1_100,
    addProseMirrorPlugins: () => [frenchTypingPlugin(services)]
  })
}

/** The plugin by itself, for the small editors of notes. */
export function frenchTypingPlugin({ language }: Pick<EditorServices, 'language'>) {
  return new Plugin<Last>({
    key,
    state: {
      init: () => null,
      apply: (tr, last) => (tr.getMeta(key) as Last | undefined) ?? (tr.docChanged || tr.selectionSet ? null : last)
    },
    props: {
      handleTextInput: (view, from, to, typed) =>
        from === to && isFrench(language.get().of) && replace(view, from, typed),
      handleKeyDown: (view, event) => event.key === 'Backspace' && !event.ctrlKey && !event.metaKey && giveBack(view)
    }
  })
}

function replace(view: EditorView, from: number, typed: string): boolean {
  if (typed.length !== 1 || inCode(view.state)) return false

  const before = textBefore(view.state)
  const replacement = frenchReplacement(before, typed)
  if (!replacement) return false
  if (replacement.insert === '') return true

  const start = from - replacement.erase
  const raw = before.slice(before.length - replacement.erase) + typed
  const { tr } = view.state
  tr.insertText(replacement.insert, start, from).scrollIntoView()
  tr.setMeta(key, { from: start, to: start + replacement.insert.length, typed: raw })
  view.dispatch(tr)
  return true
}

function giveBack(view: EditorView): boolean {
  const last = key.getState(view.state)
  if (!last) return false

  view.dispatch(view.state.tr.insertText(last.typed, last.from, last.to))
  return true
}

/** The text of the block up to the caret; a note or a picture counts as one character. */
function textBefore({ selection }: EditorState): string {
  const { parent, parentOffset } = selection.$from
  let text = ''

  parent.forEach((child, offset) => {
    if (offset >= parentOffset) return
    if (child.isText) text += (child.text ?? '').slice(0, parentOffset - offset)
    else text += child.type.name === 'hardBreak' ? '\n' : '\ufffc'
  })
  return text
}

function inCode({ selection, storedMarks }: EditorState): boolean {
  const { $from } = selection
  return $from.parent.type.spec.code === true || (storedMarks ?? $from.marks()).some((mark) => mark.type.spec.code)
}
