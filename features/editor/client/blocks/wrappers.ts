import type { Editor } from '@tiptap/core'
import { wrapIn } from '@tiptap/pm/commands'
import { type Node as DocumentNode, Fragment, type ResolvedPos } from '@tiptap/pm/model'
import { type Command, TextSelection } from '@tiptap/pm/state'

export type Wrapper = 'blockquote' | 'pullQuote' | 'callout'

export type Found = { node: DocumentNode; pos: number }

/** The nearest node of one of `names` around a place. */
export function around($pos: ResolvedPos, names: readonly string[]): Found | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth)
    if (names.includes(node.type.name)) return { node, pos: $pos.before(depth) }
  }
  return null
}

/** Wraps the blocks of the selection; when they are wrapped already, unwraps them. */
export function toggleWrapper(editor: Editor, name: Wrapper, attrs: Record<string, unknown> = {}): void {
  const found = around(editor.state.selection.$from, [name])
  if (found) run(editor, unwrap(found))
  else run(editor, wrap(name, attrs))
}

function run(editor: Editor, command: Command): void {
  editor.view.focus()
  command(editor.state, editor.view.dispatch, editor.view)
}

function wrap(name: Wrapper, attrs: Record<string, unknown>): Command {
  return (state, dispatch) => {
    const type = state.schema.nodes[name]
    return type ? wrapIn(type, attrs)(state, dispatch) : false
  }
}

/** The blocks without their wrapper; who was quoted becomes a paragraph. */
export function unwrap({ node, pos }: Found): Command {
  return (state, dispatch) => {
    const { paragraph } = state.schema.nodes
    const blocks: DocumentNode[] = []
    node.forEach((child) => {
      const isCitation = child.type.name === 'citation'
      blocks.push(isCitation && paragraph ? paragraph.create(null, child.content) : child)
    })

    const { tr, selection } = state
    tr.replaceWith(pos, pos + node.nodeSize, Fragment.from(blocks))
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(0, selection.from - 1))))
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** The caret in the line that says who is quoted, which is added when missing. */
export function editCitation(editor: Editor): void {
  const { state } = editor
  const quote = around(state.selection.$from, ['blockquote', 'pullQuote'])
  const citation = state.schema.nodes.citation?.create()
  if (!quote || !citation) return

  const { tr } = state
  const end = quote.pos + quote.node.nodeSize - 1
  const exists = quote.node.lastChild?.type.name === 'citation'
  if (!exists) tr.insert(end, citation)
  tr.setSelection(TextSelection.near(tr.doc.resolve(exists ? end - 1 : end + 1), -1))
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
}

export function setTone(editor: Editor, tone: string): void {
  const found = around(editor.state.selection.$from, ['callout'])
  if (found) editor.view.dispatch(editor.state.tr.setNodeAttribute(found.pos, 'tone', tone))
  editor.view.focus()
}

export function setCodeLanguage(editor: Editor, language: string): void {
  const found = around(editor.state.selection.$from, ['codeBlock'])
  if (found) editor.view.dispatch(editor.state.tr.setNodeAttribute(found.pos, 'language', language))
}
