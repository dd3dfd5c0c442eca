import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import * as b from '#features/editor/document/build.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { keptNotesPlugin } from './kept-notes.ts'

function open(...content: JsonNode[]): EditorState {
  const doc = documentSchema.nodeFromJSON(b.doc(...content))
  return EditorState.create({ doc, plugins: [keptNotesPlugin(), history()] })
}

/** "note:words" and "call:id", in reading order. */
function calls({ doc }: EditorState): string[] {
  const seen: string[] = []
  doc.descendants((node) => {
    if (node.type.name === 'note') seen.push(`note:${node.textContent}`)
    if (node.type.name === 'noteReference') seen.push(`call:${node.attrs.noteId}`)
  })
  doc.check()
  return seen
}

const twice = () => open(b.paragraph('Un', b.note(['mots'], 'n'), ' deux', b.noteReference('n'), b.noteReference('n')))

it('the call that holds the words is deleted – the next one gets them', () => {
  const state = twice()
  expect(calls(state.apply(state.tr.delete(3, 9)))).toEqual(['note:mots', 'call:n'])
})

it('its whole paragraph is deleted – so too', () => {
  const state = open(b.paragraph('Un', b.note(['mots'], 'n')), b.paragraph('Deux', b.noteReference('n')))
  expect(calls(state.apply(state.tr.delete(0, state.doc.child(0).nodeSize)))).toEqual(['note:mots'])
})

it('undone – everything is as it was', () => {
  const state = twice()
  let next = state.apply(state.tr.delete(3, 9))
  undo(next, (tr) => {
    next = next.apply(tr)
  })
  expect(next.doc.eq(state.doc)).toBe(true)
})

it('another call is deleted, or all of them – nothing comes back', () => {
  const state = twice()
  expect(calls(state.apply(state.tr.delete(14, 15)))).toEqual(['note:mots', 'call:n'])
  expect(calls(state.apply(state.tr.delete(1, 16)))).toEqual([])
})

it('the passage is cut and pasted elsewhere – one note, called as often as before', () => {
  const state = twice()
  const slice = state.doc.slice(3, 9)
  const cut = state.apply(state.tr.delete(3, 9))
  expect(calls(cut.apply(cut.tr.replace(1, 1, slice)))).toEqual(['note:mots', 'call:n', 'call:n'])
})

it('a copy whose words were changed – a note of its own', () => {
  const state = twice()
  const other = documentSchema.nodeFromJSON(b.note(['autre chose'], 'n'))
  const next = state.apply(state.tr.insert(1, other))
  expect(calls(next)).toEqual(['note:autre chose', 'note:mots', 'call:n', 'call:n'])
})

it('a reference that never had its note – left alone', () => {
  const state = open(b.paragraph('Un', b.noteReference('absent')))
  expect(calls(state.apply(state.tr.insertText('x', 1)))).toEqual(['call:absent'])
})
