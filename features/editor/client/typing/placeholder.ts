import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { EditorServices } from '../services.ts'

/** What the empty block of the caret asks for; not part of the text. */
export function placeholder({ t }: Pick<EditorServices, 't'>) {
  return Extension.create({
    name: 'placeholder',
    addProseMirrorPlugins() {
      return [placeholderPlugin(this.editor, () => t(this.editor.isEmpty ? 'placeholder.empty' : 'placeholder.block'))]
    }
  })
}

function placeholderPlugin(editor: Editor, words: () => string) {
  return new Plugin({
    props: {
      decorations: ({ doc, selection }) => {
        const { $anchor } = selection
        const block = $anchor.depth > 0 ? $anchor.node(1) : $anchor.nodeAfter
        if (!editor.isEditable || !block?.isTextblock || block.childCount > 0) return null

        const from = $anchor.depth > 0 ? $anchor.before(1) : $anchor.pos
        const look = { class: 'is-empty', 'data-placeholder': words() }
        return DecorationSet.create(doc, [Decoration.node(from, from + block.nodeSize, look)])
      }
    }
  })
}
