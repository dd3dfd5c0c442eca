import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { SearchQuery, SearchResult } from 'prosemirror-search'
import { around } from '../blocks/wrappers.ts'

/** `note` is where the note begins that holds the match, null in running text. */
export type Match = SearchResult & { note: number | null }

export type FindState = {
  query: SearchQuery | null
  matches: Match[]
  /** The match that is shown, -1 when there is none. */
  active: number
  decorations: DecorationSet
}

const NOTHING: FindState = { query: null, matches: [], active: -1, decorations: DecorationSet.empty }
export const findKey = new PluginKey<FindState>('find')

export type FindChange = { query: SearchQuery | null; near: number } | { active: number }

/** What is looked for, and every place where it stands, notes included; shown by decorations. */
export const Find = Extension.create({ name: 'find', addProseMirrorPlugins: () => [findPlugin()] })

export function findPlugin() {
  return new Plugin<FindState>({
    key: findKey,
    state: { init: () => NOTHING, apply: (tr, old, _before, state) => applyChange(tr, old, state) },
    props: { decorations: (state) => findKey.getState(state)?.decorations }
  })
}

export function findState(state: EditorState): FindState {
  return findKey.getState(state) ?? NOTHING
}

function applyChange(tr: Transaction, old: FindState, state: EditorState): FindState {
  const change = tr.getMeta(findKey) as FindChange | undefined
  if (change && 'query' in change) return change.query ? search(state, change.query, change.near) : NOTHING
  if (change) return shown(state.doc, { ...old, active: change.active })
  if (!tr.docChanged || !old.query) return old

  const at = old.matches[old.active]?.from ?? state.selection.from
  return search(state, old.query, tr.mapping.map(at))
}

/** Every match, and the first one that stands at `near` or after it as the one that is shown. */
function search(state: EditorState, query: SearchQuery, near: number): FindState {
  const matches: Match[] = []
  let next = query.findNext(state)
  while (next) {
    matches.push({ ...next, note: around(state.doc.resolve(next.from), ['note'])?.pos ?? null })
    next = query.findNext(state, Math.max(next.to, next.from + 1))
  }

  const after = matches.findIndex(({ from }) => from >= near)
  const active = after < 0 && matches.length > 0 ? 0 : after
  return shown(state.doc, { query, matches, active, decorations: DecorationSet.empty })
}

function shown(doc: DocumentNode, found: FindState): FindState {
  const decorations = found.matches.map(({ from, to, note }, index) => {
    const look = lookOf(index === found.active)
    // The words of a note are not in the running text: its call is marked instead.
    if (note !== null) return Decoration.node(note, note + (doc.nodeAt(note)?.nodeSize ?? 1), look)
    return Decoration.inline(from, to, look)
  })
  return { ...found, decorations: DecorationSet.create(doc, decorations) }
}

function lookOf(active: boolean): Record<string, string> {
  return active ? { class: 'found', 'data-found': 'active' } : { class: 'found' }
}

/** The matches inside the note at `position`, for the small editor that shows it. */
export function foundInNote({ matches, active }: FindState, position: number, note: DocumentNode): DecorationSet {
  const inside = matches.flatMap((match, index) => {
    const from = match.from - position - 1
    const to = match.to - position - 1
    if (match.note !== position || to > note.content.size) return []
    return [Decoration.inline(from, to, lookOf(index === active))]
  })
  return DecorationSet.create(note, inside)
}
