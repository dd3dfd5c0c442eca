import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { touches } from '../touches.ts'

export type PlacedNote = { node: DocumentNode; pos: number; number: number }

/** The notes of a document in reading order. */
export function notesOf(doc: DocumentNode): PlacedNote[] {
  const notes: PlacedNote[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'note') notes.push({ node, pos, number: notes.length + 1 })
    return node.type.name !== 'note'
  })
  return notes
}

/** A call of a note, the first or a further one. */
export function isCall({ type }: DocumentNode): boolean {
  return type.name === 'note' || type.name === 'noteReference'
}

const key = new PluginKey<DecorationSet>('noteNumbers')

/** Tells each call of a note its number, through decorations: numbers are not part of the document. */
export const NoteNumbers = Extension.create({
  name: 'noteNumbers',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, state) => numbersOf(state.doc),
        apply: (tr, old) => {
          if (!tr.docChanged) return old
          return touches(tr, isCall) ? numbersOf(tr.doc) : old.map(tr.mapping, tr.doc)
        }
      },
      props: { decorations: (state) => key.getState(state) }
    })
  ]
})

function numbersOf(doc: DocumentNode): DecorationSet {
  const notes = notesOf(doc)
  const numbers = new Map(notes.filter(({ node }) => node.attrs.id).map(({ node, number }) => [node.attrs.id, number]))
  const decorations = notes.map(({ node, pos, number }) => numbered(pos, node, String(number)))

  doc.descendants((node, pos) => {
    if (node.type.name !== 'noteReference') return
    decorations.push(numbered(pos, node, String(numbers.get(node.attrs.noteId) ?? '?')))
  })
  return DecorationSet.create(doc, decorations)
}

function numbered(pos: number, node: DocumentNode, number: string): Decoration {
  return Decoration.node(pos, pos + node.nodeSize, {}, { number })
}
