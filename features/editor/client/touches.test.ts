import { EditorState, type Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { doc, note, paragraph } from '#features/editor/document/build.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { isCall } from './notes/numbering.ts'
import { touches } from './touches.ts'

// "Avant", a note of four letters, "après": the note stands from 6 to 12.
const state = EditorState.create({
  doc: documentSchema.nodeFromJSON(doc(paragraph('Avant', note(['Mot.']), 'après'), paragraph('Loin')))
})
const NOTE = { from: 6, to: 12 }

test.each<[string, (tr: Transaction) => Transaction]>([
  ['a letter elsewhere in its paragraph', (tr) => tr.insertText('x', 3)],
  ['a letter in another paragraph', (tr) => tr.insertText('x', state.doc.content.size - 2)],
  ['a paragraph cut in two', (tr) => tr.split(3)]
])('%s touches no note', (_name, change) => {
  expect(touches(change(state.tr), isCall)).toBe(false)
})

test.each<[string, (tr: Transaction) => Transaction]>([
  ['its deletion', (tr) => tr.delete(NOTE.from, NOTE.to)],
  ['a deletion that holds it', (tr) => tr.delete(1, state.doc.content.size - 1)],
  ['a letter in it', (tr) => tr.insertText('x', NOTE.from + 2)],
  ['a copy of it elsewhere', (tr) => tr.insert(state.doc.content.size - 1, state.doc.nodeAt(NOTE.from) ?? [])],
  ['a mark, which moves nothing', (tr) => tr.addMark(1, 3, documentSchema.mark('bold'))],
  ['a letter elsewhere, then its deletion', (tr) => tr.insertText('x', 3).delete(NOTE.from + 1, NOTE.to + 1)]
])('%s touches the note', (_name, change) => {
  expect(touches(change(state.tr), isCall)).toBe(true)
})
