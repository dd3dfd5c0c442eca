import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import * as b from '#features/editor/document/build.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { replaceEach, replaceShown, setFind, showNext, stopFind } from './find-commands.ts'
import { findPlugin, findState, foundInNote } from './find-plugin.ts'

/** As much of a view as the commands ask for: they read its state and dispatch. */
function open(...content: JsonNode[]) {
  const view = {
    state: EditorState.create({
      doc: documentSchema.nodeFromJSON(b.doc(...content)),
      plugins: [findPlugin(), history()]
    }),
    dispatch(tr: Transaction) {
      view.state = view.state.apply(tr)
    }
  }
  return view as typeof view & EditorView
}

const look = (view: EditorView, words: string, { replacement = '', exact = false, near = 0 } = {}) =>
  setFind(view, { words, replacement, exact }, near)
const found = (view: EditorView) =>
  findState(view.state).matches.map(({ from, to }) => view.state.doc.textBetween(from, to))

const text = () =>
  open(
    b.heading(2, 'L’été'),
    b.paragraph('Cet ', b.bold('éte'), ' là', b.note(['Un été, en note.']), ' passe\u202f!'),
    b.bulletList('étendu', 'hiver'),
    b.codeBlock('', 'ete = 1')
  )

describe('finding', () => {
  it('every place, across marks, in notes, lists and code', () => {
    const view = text()
    look(view, 'ete')
    expect(found(view)).toEqual(['été', 'éte', 'été', 'éte', 'ete'])
    expect(findState(view.state).matches.map(({ note }) => note !== null)).toEqual([false, false, true, false, false])
  })

  it('accents and case that count', () => {
    const view = text()
    look(view, 'ete', { exact: true })
    expect(found(view)).toEqual(['ete'])
  })

  it('a plain space and a straight apostrophe', () => {
    const view = text()
    look(view, 'passe !')
    expect(found(view)).toEqual(['passe\u202f!'])
    look(view, "l'ete")
    expect(found(view)).toEqual(['L’été'])
  })

  it('words that run into a note or over it – not found', () => {
    const view = text()
    for (const words of ['là un', 'note. passe', 'là  Un été, en note.  passe']) {
      look(view, words)
      expect(found(view)).toEqual([])
    }
  })

  it('from the caret on, and around the end', () => {
    const view = text()
    look(view, 'ete', { near: 14 })
    expect(findState(view.state).active).toBe(2)
    showNext(view, -1)
    showNext(view, -1)
    showNext(view, -1)
    expect(findState(view.state).active).toBe(4)
    showNext(view, 1)
    expect(findState(view.state).active).toBe(0)
  })

  it('the text changes – the matches follow, the one that is shown stays', () => {
    const view = text()
    look(view, 'ete', { near: 14 })
    view.dispatch(view.state.tr.insertText('été ', 1))
    expect(found(view)).toHaveLength(6)
    expect(findState(view.state).active).toBe(3)
  })

  it('a note shows its own matches', () => {
    const view = text()
    look(view, 'ete')
    const position = findState(view.state).matches[2]?.note ?? 0
    const note = view.state.doc.nodeAt(position)
    if (!note) throw new Error('no note')
    const [match] = foundInNote(findState(view.state), position, note).find()
    expect(note.textBetween(match?.from ?? 0, match?.to ?? 0)).toBe('été')
  })

  it('nothing wanted any more – nothing is marked', () => {
    const view = text()
    look(view, 'ete')
    stopFind(view)
    expect(findState(view.state).decorations.find()).toEqual([])
    look(view, '')
    expect(found(view)).toEqual([])
  })
})

describe('replacing', () => {
  it('one – the next is shown; marks stay', () => {
    const view = text()
    look(view, 'éte', { replacement: 'printemps', near: 8 })
    replaceShown(view)
    expect(view.state.doc.child(1).textContent).toContain('Cet printemps là')
    expect(
      view.state.doc
        .child(1)
        .child(1)
        .marks.map(({ type }) => type.name)
    ).toEqual(['bold'])
    expect(findState(view.state).active).toBe(1)
  })

  it('what is put in holds what is looked for – it is not found again at once', () => {
    const view = open(b.paragraph('un un'))
    look(view, 'un', { replacement: 'un un' })
    replaceShown(view)
    replaceShown(view)
    expect(view.state.doc.textContent).toBe('un un un un')
  })

  it('all, in notes too – one undo brings everything back', () => {
    const view = text()
    const before = view.state.doc
    look(view, 'ete', { replacement: 'hiver' })
    expect(replaceEach(view)).toBe(5)
    expect(view.state.doc.textContent).toContain('Un hiver, en note.')
    expect(found(view)).toEqual([])

    undo(view.state, view.dispatch)
    expect(view.state.doc.eq(before)).toBe(true)
  })

  it('one after another – each its own undo', () => {
    const view = open(b.paragraph('a b a b'))
    look(view, 'a', { replacement: 'c' })
    replaceShown(view)
    replaceShown(view)
    undo(view.state, view.dispatch)
    expect(view.state.doc.textContent).toBe('c b a b')
  })

  it.each(['$1', '$&', '$$', '\\n', ''])('by %j – exactly that', (replacement) => {
    const view = open(b.paragraph('un deux'))
    look(view, 'un', { replacement })
    replaceEach(view)
    expect(view.state.doc.textContent).toBe(`${replacement} deux`)
  })

  it('nothing found – nothing happens', () => {
    const view = text()
    look(view, 'absent', { replacement: 'x' })
    replaceShown(view)
    expect(replaceEach(view)).toBe(0)
  })

  it('the selection of the writer – it stays where it was', () => {
    const view = text()
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 3)))
    look(view, 'ete')
    showNext(view, 1)
    expect(view.state.selection.from).toBe(3)
  })
})
