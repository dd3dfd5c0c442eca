import { EditorState, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import * as b from '#features/editor/document/build.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { followText, linkAt, setLink } from './link-commands.ts'
import { referencesIn } from './link-states.ts'

const linked = (value: string, ...marks: { type: string }[]) =>
  b.text(value, ...marks, { type: 'link', attrs: { href: '/x' } } as { type: string })

function stateAt(caret: number) {
  const doc = documentSchema.nodeFromJSON(b.doc(b.paragraph('ab', linked('cd'), linked('ef', { type: 'bold' }), 'gh')))
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
}

describe('link at the caret', () => {
  it.each([3, 4, 5, 6, 7])('caret at %i – the whole link, bold part included', (caret) => {
    expect(linkAt(stateAt(caret))).toEqual({ from: 3, to: 7, href: '/x', postId: null })
  })

  it.each([1, 2, 8, 9])('caret at %i – none', (caret) => {
    expect(linkAt(stateAt(caret))).toBeNull()
  })
})

const POST = '11111111-1111-4111-8111-111111111111'

/** What the commands need of a view: a state, and where its changes go. */
function viewOn(...content: ReturnType<typeof b.paragraph>[]): EditorView {
  const doc = documentSchema.nodeFromJSON(b.doc(...content))
  const view = {
    state: EditorState.create({ doc }),
    dispatch(tr: EditorState['tr']) {
      view.state = view.state.apply(tr)
    }
  }
  return view as unknown as EditorView
}

const words = (view: EditorView) => view.state.doc.firstChild?.toJSON().content

describe('links that follow a text', () => {
  it('over selected words – the words stay', () => {
    const view = viewOn(b.paragraph('lire ceci'))
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 6, 10)))
    setLink(view, { href: '/budget', postId: POST }, 'Le budget')
    expect(words(view)).toEqual(b.inline('lire ', b.reference('ceci', POST, '/budget')))
  })

  it('without words – the title is written', () => {
    const view = viewOn(b.paragraph('lire '))
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 6)))
    setLink(view, { href: '/budget', postId: POST }, 'Le budget')
    expect(words(view)).toEqual(b.inline('lire ', b.reference('Le budget', POST, '/budget')))
  })

  it('an address that turns out to be a text of ours – every link to it, and no other, notes too', () => {
    const view = viewOn(b.paragraph(b.link('a', '/x'), b.link('b', '/y'), b.note([b.link('c', '/x')])))
    followText(view, '/x', POST)
    expect(referencesIn(view.state.doc)).toHaveLength(2)
    expect(words(view)[1].marks[0].attrs).toEqual({ href: '/y', postId: null })
  })
})
