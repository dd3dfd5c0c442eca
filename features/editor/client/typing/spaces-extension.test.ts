import { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import * as b from '#features/editor/document/build.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { shownSpaces, showSpaces, spacesPlugin } from './spaces-extension.ts'

function open(on = true): EditorState {
  const doc = documentSchema.nodeFromJSON(
    b.doc(b.paragraph('«\u00a0Oui\u00a0»'), b.paragraph('Non\u202f!', b.note(['Ici\u00a0: note'])))
  )
  return EditorState.create({ doc, plugins: [spacesPlugin(on)] })
}

const marked = (state: EditorState) => shownSpaces({ state }).map(({ from, to }) => state.doc.textBetween(from, to))

it('every no-break space of the text – marked, narrow ones too', () => {
  expect(marked(open())).toEqual(['\u00a0', '\u00a0', '\u202f'])
})

it('typing and deleting – the marks are those that a fresh look finds', () => {
  let state = open()
  const steps = [
    state.tr.insertText('Bien\u202f; ', 3),
    state.tr.split(4),
    state.tr.delete(1, 3),
    state.tr.insertText('\u00a0', state.doc.content.size - 1),
    state.tr.delete(0, state.doc.child(0).nodeSize)
  ]
  for (const { steps: edits } of steps) {
    state = open()
    const { tr } = state
    for (const edit of edits) tr.step(edit)
    state = state.apply(tr)
    const fresh = EditorState.create({ doc: state.doc, plugins: [spacesPlugin(true)] })
    expect(shownSpaces({ state })).toEqual(shownSpaces({ state: fresh }))
  }
})

it('hidden – none; shown again – all', () => {
  const view = {
    state: open(),
    dispatch(tr: EditorState['tr']) {
      view.state = view.state.apply(tr)
    }
  }
  showSpaces(view as never, false)
  expect(marked(view.state)).toEqual([])
  view.dispatch(view.state.tr.insertText('\u00a0', 1))
  expect(marked(view.state)).toEqual([])
  showSpaces(view as never, true)
  expect(marked(view.state)).toHaveLength(4)
})
