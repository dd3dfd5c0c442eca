import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { SearchQuery, type SearchResult } from 'prosemirror-search'
import { around } from '../blocks/wrappers.ts'
import { findPattern } from './pattern.ts'

export type Wanted = { words: string; replacement: string; exact: boolean }

/** `note` is where the note begins that holds the match, null in running text. */
type Match = SearchResult & { note: number | null }

export type FindState = {
  query: SearchQuery | null
  matches: Match[]
  /** The match that is shown, -1 when there is none. */
  active: number
  decorations: DecorationSet
}

const NOTHING: FindState = { query: null, matches: [], active: -1, decorations: DecorationSet.empty }
const key = new PluginKey<FindState>('find')

type Change = { query: SearchQuery | null; near: number } | { active: number }

/** What is looked for, and every place where it stands, notes included; shown by decorations. */
export const Find = Extension.create({ name: 'find', addProseMirrorPlugins: () => [findPlugin()] })

export function findPlugin() {
  return new Plugin<FindState>({
    key,
    state: { init: () => NOTHING, apply: (tr, old, _before, state) => applyChange(tr, old, state) },
    props: { decorations: (state) => key.getState(state)?.decorations }
  })
}

export function findState(state: EditorState): FindState {
  return key.getState(state) ?? NOTHING
}

function applyChange(tr: Transaction, old: FindState, state: EditorState): FindState {
  const change = tr.getMeta(key) as Change | undefined
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

/** Looks for other words; the first match at `near` or after it is shown. */
export function setFind(view: EditorView, { words, replacement, exact }: Wanted, near: number): void {
  const query = new SearchQuery({
    search: findPattern(words, { exact }),
    regexp: true,
    caseSensitive: exact,
    replace: replacement,
    filter: standsInOneText
  })
  view.dispatch(view.state.tr.setMeta(key, { query: query.valid ? query : null, near }))
}

/** A passage that runs into a note, out of it or over it only looks like one. */
function standsInOneText({ doc }: EditorState, { from, to }: SearchResult): boolean {
  if (!doc.resolve(from).sameParent(doc.resolve(to))) return false

  let whole = true
  doc.nodesBetween(from, to, (node) => {
    if (node.type.name === 'note' && node.nodeSize <= to - from) whole = false
  })
  return whole
}

export function stopFind(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, { query: null, near: 0 }))
}

/** The next match (1) or the one before (-1), around the ends of the text. */
export function showNext(view: EditorView, step: 1 | -1): void {
  const { matches, active } = findState(view.state)
  if (matches.length === 0) return
  view.dispatch(view.state.tr.setMeta(key, { active: (active + step + matches.length) % matches.length }))
}

/** Replaces the match that is shown and goes on to the next. */
export function replaceShown(view: EditorView): void {
  const { query, matches, active } = findState(view.state)
  const match = matches[active]
  if (!query || !match) return

  const tr = closeHistory(view.state.tr)
  replaceIn(tr, view.state, query, match)
  const near = tr.mapping.map(match.to)
  view.dispatch(tr.setMeta(key, { query, near }))
}

/** Replaces every match in one step of undo; answers how many. */
export function replaceEach(view: EditorView): number {
  const { query, matches } = findState(view.state)
  if (!query || matches.length === 0) return 0

  const tr = closeHistory(view.state.tr)
  // From the end: what stands before keeps its place.
  for (const match of matches.toReversed()) replaceIn(tr, view.state, query, match)
  view.dispatch(tr)
  return matches.length
}

/** The library's own way takes "$1" for a group, and loses a "$" that is written twice. */
function replaceIn(tr: Transaction, { doc, schema }: EditorState, { replace }: SearchQuery, { from, to }: Match): void {
  const marks = doc.resolve(from).marksAcross(doc.resolve(to))
  if (replace === '') tr.delete(from, to)
  else tr.replaceWith(from, to, schema.text(replace, marks))
}
