import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { SearchQuery, type SearchResult } from 'prosemirror-search'
import { findKey, findState, type Match } from './find-plugin.ts'
import { findPattern } from './pattern.ts'

export type Wanted = { words: string; replacement: string; exact: boolean }

/** Looks for other words; the first match at `near` or after it is shown. */
export function setFind(view: EditorView, { words, replacement, exact }: Wanted, near: number): void {
  const query = new SearchQuery({
    search: findPattern(words, { exact }),
    regexp: true,
    caseSensitive: exact,
    replace: replacement,
    filter: standsInOneText
  })
  view.dispatch(view.state.tr.setMeta(findKey, { query: query.valid ? query : null, near }))
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
  view.dispatch(view.state.tr.setMeta(findKey, { query: null, near: 0 }))
}

/** The next match (1) or the one before (-1), around the ends of the text. */
export function showNext(view: EditorView, step: 1 | -1): void {
  const { matches, active } = findState(view.state)
  if (matches.length === 0) return
  view.dispatch(view.state.tr.setMeta(findKey, { active: (active + step + matches.length) % matches.length }))
}

/** Replaces the match that is shown and goes on to the next. */
export function replaceShown(view: EditorView): void {
  const { query, matches, active } = findState(view.state)
  const match = matches[active]
  if (!query || !match) return

  const tr = closeHistory(view.state.tr)
  replaceIn(tr, view.state, query, match)
  const near = tr.mapping.map(match.to)
  view.dispatch(tr.setMeta(findKey, { query, near }))
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
