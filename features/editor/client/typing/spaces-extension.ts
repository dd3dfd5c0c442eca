import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

type Shown = { on: boolean; set: DecorationSet; late: boolean }

const key = new PluginKey<Shown>('spaces')
const STORED = 'parution.spaces'
const NO_BREAK = /[\u00a0\u202f]/g

/** Marks no-break spaces, which look like others. They are decorations: nothing of it is in the text. */
export const ShownSpaces = Extension.create({
  name: 'shownSpaces',
  addProseMirrorPlugins: () => [spacesPlugin(areSpacesShown())]
})

export function spacesPlugin(on: boolean) {
  let view: EditorView | null = null

  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, { doc }) => ({ on, set: on ? allOf(doc) : DecorationSet.empty, late: false }),
      apply: (tr, old) => applyChange(tr, old, view?.composing === true)
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      handleDOMEvents: { compositionend: catchUpLater }
    },
    view: (created) => {
      view = created
      return { destroy: () => (view = null) }
    }
  })
}

function applyChange(tr: Transaction, old: Shown, composing: boolean): Shown {
  const on = tr.getMeta(key) as boolean | undefined
  if (on !== undefined) return { on, set: on ? allOf(tr.doc) : DecorationSet.empty, late: false }
  if (!old.on || !tr.docChanged) return old

  const set = old.set.map(tr.mapping, tr.doc)
  // An input method is at work in these very nodes: they stay as they are until it has finished.
  if (composing) return { on: true, set, late: true }
  return { on: true, set: changedBlocks(tr).reduce((kept, block) => anew(kept, tr.doc, block), set), late: false }
}

function catchUpLater(view: EditorView): boolean {
  setTimeout(() => {
    if (!view.isDestroyed && key.getState(view.state)?.late) view.dispatch(view.state.tr.setMeta(key, true))
  }, 50)
  return false
}

/** Where the blocks begin whose text a transaction changed. */
function changedBlocks({ doc, mapping }: Transaction): number[] {
  const blocks = new Set<number>()

  for (const [index, map] of mapping.maps.entries()) {
    const rest = mapping.slice(index + 1)
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      const from = rest.map(newFrom, -1)
      const to = Math.max(rest.map(newTo, 1), from)
      doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, pos) => {
        if (node.isTextblock) blocks.add(pos)
        return !node.isTextblock
      })
    })
  }
  return [...blocks]
}

function anew(set: DecorationSet, doc: DocumentNode, pos: number): DecorationSet {
  const block = doc.nodeAt(pos)
  if (!block) return set
  const stale = set.find(pos, pos + block.nodeSize)
  return set.remove(stale).add(doc, marksIn(block, pos))
}

function allOf(doc: DocumentNode): DecorationSet {
  const marks: Decoration[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) marks.push(...marksIn(node, pos))
    return !node.isTextblock
  })
  return DecorationSet.create(doc, marks)
}

function marksIn(block: DocumentNode, pos: number): Decoration[] {
  const marks: Decoration[] = []
  block.forEach((child, offset) => {
    for (const { index, 0: space } of (child.text ?? '').matchAll(NO_BREAK)) {
      const from = pos + 1 + offset + index
      marks.push(Decoration.inline(from, from + 1, { class: space === '\u202f' ? 'space narrow' : 'space' }))
    }
  })
  return marks
}

/** How many spaces are marked now. */
export function shownSpaces(view: Pick<EditorView, 'state'>): { from: number; to: number }[] {
  return (key.getState(view.state)?.set.find() ?? []).map(({ from, to }) => ({ from, to }))
}

/** What this browser remembers; shown until somebody hides them. */
export function areSpacesShown(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'hidden'
  } catch {
    return true
  }
}

/** Shows or hides the marks, and remembers it where the browser lets us. */
export function showSpaces(view: EditorView, on: boolean): void {
  view.dispatch(view.state.tr.setMeta(key, on))
  try {
    localStorage.setItem(STORED, on ? 'shown' : 'hidden')
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
