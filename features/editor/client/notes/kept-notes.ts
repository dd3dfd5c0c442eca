import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { touches } from '../touches.ts'
import { isCall } from './numbering.ts'

/**
 * A note called twice stands at its first call, and the other calls name it. When the call that holds the words is
 * deleted, the words go to the next call; when it comes back by pasting, it becomes a call like the others.
 */
export const KeptNotes = Extension.create({ name: 'keptNotes', addProseMirrorPlugins: () => [keptNotesPlugin()] })

export function keptNotesPlugin() {
  return new Plugin({
    appendTransaction: (transactions, before, state) =>
      transactions.some((tr) => tr.docChanged && touches(tr, isCall)) ? settle(before.doc, state) : null
  })
}

type Place = { node: DocumentNode; pos: number }

function settle(before: DocumentNode, { doc, tr }: EditorState): Transaction | null {
  const { holders, references } = callsOf(doc)
  // Nothing is called twice: by far the most usual case.
  if (references.length === 0 && new Set(holders.map(({ node }) => node.attrs.id)).size === holders.length) return null

  const edits = [...orphans(before, holders, references), ...doubles(holders, doc)]
  // From the end: what stands before keeps its place.
  for (const { place, node } of edits.toSorted((a, b) => b.place.pos - a.place.pos)) {
    tr.replaceWith(place.pos, place.pos + place.node.nodeSize, node)
  }
  return tr.docChanged ? tr : null
}

type Edit = { place: Place; node: DocumentNode }

/** References whose note has just gone: the first of each gets the words. */
function orphans(before: DocumentNode, holders: Place[], references: Place[]): Edit[] {
  const held = new Set(holders.map(({ node }) => node.attrs.id))
  const lost = new Map(callsOf(before).holders.map(({ node }) => [node.attrs.id, node]))

  return references.flatMap((place) => {
    const id = place.node.attrs.noteId
    const node = held.has(id) ? undefined : lost.get(id)
    held.add(id)
    return node ? [{ place, node }] : []
  })
}

/** A second note of the same id: the same words are one more call, other words a note of their own. */
function doubles(holders: Place[], doc: DocumentNode): Edit[] {
  const first = new Map<string, DocumentNode>()
  const { noteReference } = doc.type.schema.nodes

  return holders.flatMap((place) => {
    const { node } = place
    const known = first.get(node.attrs.id)
    if (!known) first.set(node.attrs.id, node)
    if (!known || !noteReference) return []

    const same = known.content.eq(node.content)
    return [{ place, node: same ? noteReference.create({ noteId: node.attrs.id }) : withoutId(node) }]
  })
}

function withoutId(node: DocumentNode): DocumentNode {
  return node.type.create({ ...node.attrs, id: '' }, node.content)
}

/** Notes that have an id, and the further calls, in reading order. */
function callsOf(doc: DocumentNode): { holders: Place[]; references: Place[] } {
  const holders: Place[] = []
  const references: Place[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'note' && node.attrs.id) holders.push({ node, pos })
    else if (node.type.name === 'noteReference') references.push({ node, pos })
    return node.type.name !== 'note'
  })
  return { holders, references }
}
