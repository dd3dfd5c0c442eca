import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { BlockName } from './blocks.ts'
import { around, toggleWrapper, unwrap, type Wrapper } from './wrappers.ts'

/** What a block of words can become, in the order of the menu. */
export const FORMS = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'callout',
  'codeBlock'
] as const satisfies readonly BlockName[]

export type Form = (typeof FORMS)[number]

const WRAPPERS: readonly Form[] = ['blockquote', 'pullQuote', 'callout']
const LISTS: readonly Form[] = ['bulletList', 'orderedList']

/** The block of the text that the selection begins in. */
export function blockAtCaret({ state }: Pick<Editor, 'state'>): DocumentNode | null {
  const { $from } = state.selection
  return $from.node(0).maybeChild($from.index(0))
}

/** What the block is now; null for pictures, tables and all that words can't become. */
export function formOf(block: DocumentNode | null): Form | null {
  if (!block) return null
  const name = block.type.name === 'heading' ? `heading${block.attrs.level}` : block.type.name
  return FORMS.find((form) => form === name) ?? null
}

/** The forms that lose nothing: code can hold no note and no picture. */
export function formsFor(block: DocumentNode | null): readonly Form[] {
  if (!block || formOf(block) === null) return []

  let holdsMore = false
  block.descendants(({ type }) => {
    if (['note', 'noteReference', 'figure', 'table'].includes(type.name)) holdsMore = true
  })
  return holdsMore ? FORMS.filter((form) => form !== 'codeBlock') : FORMS
}

/** Gives the whole block at the caret another form; its words, marks and notes stay. */
export function turnInto(editor: Editor, form: Form): void {
  const now = formOf(blockAtCaret(editor))
  if (now === null || now === form) return

  const keepsList = LISTS.includes(now) && (LISTS.includes(form) || form === 'blockquote' || form === 'callout')
  const caret = caretIn(editor)
  selectBlock(editor)
  if (!keepsList) becomeParagraphs(editor, now)
  become(editor, form)
  putCaret(editor, caret)
}

/** Which paragraph, heading or the like from the start of the block on, and how far in it. */
type Caret = { start: number; nth: number; offset: number }

function caretIn({ state }: Editor): Caret {
  const { $from } = state.selection
  const start = $from.posAtIndex($from.index(0), 0)
  let nth = -1
  state.doc.nodesBetween(start, $from.pos, (node) => {
    if (node.isTextblock) nth += 1
  })
  return { start, nth: Math.max(0, nth), offset: $from.depth > 0 ? $from.parentOffset : 0 }
}

function putCaret({ view }: Editor, { start, nth, offset }: Caret): void {
  const { doc, tr } = view.state
  let left = nth
  let place = start
  doc.nodesBetween(start, doc.content.size, (node, pos) => {
    if (!node.isTextblock) return left >= 0
    if (left === 0) place = pos + 1 + Math.min(offset, node.content.size)
    left -= 1
    return false
  })

  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(place))).scrollIntoView())
  view.focus()
}

function selectBlock({ state, view }: Editor): void {
  const { $from } = state.selection
  const start = $from.posAtIndex($from.index(0), 0)
  const end = start + (state.doc.nodeAt(start)?.nodeSize ?? 0)
  const selection = TextSelection.between(state.doc.resolve(start + 1), state.doc.resolve(end - 1))
  // One step of undo, apart from what was written before.
  view.dispatch(closeHistory(state.tr).setSelection(selection))
}

function becomeParagraphs(editor: Editor, now: Form): void {
  const { view } = editor
  const wrapper = WRAPPERS.includes(now) ? around(view.state.selection.$from, [now]) : null
  if (!wrapper) {
    editor.commands.clearNodes()
    return
  }

  const end = wrapper.pos + wrapper.node.nodeSize - 2
  unwrap(wrapper)(view.state, view.dispatch)
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(wrapper.pos), doc.resolve(end))))
}

function become(editor: Editor, form: Form): void {
  const { commands } = editor
  if (form === 'paragraph') commands.setParagraph()
  else if (form === 'bulletList') commands.toggleBulletList()
  else if (form === 'orderedList') commands.toggleOrderedList()
  else if (form === 'codeBlock') commands.setCodeBlock()
  else if (WRAPPERS.includes(form)) toggleWrapper(editor, form as Wrapper, form === 'callout' ? { tone: 'note' } : {})
  else commands.setHeading({ level: Number(form.at(-1)) as 2 | 3 | 4 })
}
