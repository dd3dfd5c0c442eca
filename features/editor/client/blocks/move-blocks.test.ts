import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import * as b from '#features/editor/document/build.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { deleteBlocks, duplicateBlocks, moveBlocks } from './move-blocks.ts'

type Command = typeof duplicateBlocks

/** The caret in front of `at`. */
function stateAt(content: JsonNode[], at: string): EditorState {
  const doc = documentSchema.nodeFromJSON(b.doc(...content))
  let caret = 0
  doc.descendants((node, pos) => {
    if (node.text?.includes(at)) caret = pos + node.text.indexOf(at)
  })
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
}

function edited(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, (tr: Transaction) => {
    next = state.apply(tr)
  })
  next.doc.check()
  return next
}

const words = ({ doc }: EditorState) => doc.children.map(({ textContent }) => textContent)
const behind = ({ selection }: EditorState) => selection.$from.parent.textContent.slice(selection.$from.parentOffset)
const three = [b.paragraph('Un mot'), b.heading(2, 'Deux'), b.paragraph('Trois')]

describe('moving', () => {
  it('up and down – the caret goes along', () => {
    const down = edited(stateAt(three, 'mot'), moveBlocks(1))
    expect(words(down)).toEqual(['Deux', 'Un mot', 'Trois'])
    expect(behind(down)).toBe('mot')
    const up = edited(down, moveBlocks(-1))
    expect(words(up)).toEqual(['Un mot', 'Deux', 'Trois'])
    expect(behind(up)).toBe('mot')
  })

  it('at an end – nothing', () => {
    expect(moveBlocks(-1)(stateAt(three, 'Un'))).toBe(false)
    expect(moveBlocks(1)(stateAt(three, 'Trois'))).toBe(false)
  })

  it('several selected blocks – together', () => {
    const state = stateAt(three, 'Trois')
    const selection = TextSelection.create(state.doc, 10, state.selection.to + 2)
    expect(words(edited(state.apply(state.tr.setSelection(selection)), moveBlocks(-1)))).toEqual([
      'Deux',
      'Trois',
      'Un mot'
    ])
  })

  it('a selected card – still selected', () => {
    const doc = documentSchema.nodeFromJSON(b.doc(b.paragraph('Un'), b.embed('https://example.org/a')))
    const state = EditorState.create({ doc, selection: NodeSelection.create(doc, 4) })
    const { doc: moved, selection } = edited(state, moveBlocks(-1))
    expect(moved.firstChild?.type.name).toBe('embed')
    expect(selection instanceof NodeSelection && selection.node.type.name).toBe('embed')
  })

  it('an item – within its list; with `items` false, the whole list', () => {
    const state = stateAt([b.paragraph('Avant'), b.bulletList('a', 'b', 'c')], 'b')
    expect(words(edited(state, moveBlocks(-1)))).toEqual(['Avant', 'bac'])
    expect(words(edited(state, moveBlocks(-1, { items: false })))).toEqual(['abc', 'Avant'])
  })

  it('an only item – the list', () => {
    expect(words(edited(stateAt([b.paragraph('Avant'), b.bulletList('a')], 'a'), moveBlocks(-1)))).toEqual([
      'a',
      'Avant'
    ])
  })

  it('inside a quotation – the quotation', () => {
    const quoted = b.blockquote(b.paragraph('dit'), b.citation('Elle'))
    expect(words(edited(stateAt([b.paragraph('Avant'), quoted], 'dit'), moveBlocks(-1)))).toEqual(['ditElle', 'Avant'])
  })
})

describe('duplicating and deleting', () => {
  it('a copy below, with the caret in it', () => {
    const state = edited(stateAt(three, 'mot'), duplicateBlocks)
    expect(words(state)).toEqual(['Un mot', 'Un mot', 'Deux', 'Trois'])
    expect(state.selection.$from.index(0)).toBe(1)
  })

  it('deleted – the caret in what follows, or before it at the end', () => {
    expect(behind(edited(stateAt(three, 'mot'), deleteBlocks))).toBe('Deux')
    expect(words(edited(stateAt(three, 'Trois'), deleteBlocks))).toEqual(['Un mot', 'Deux'])
  })

  it('the only block – an empty paragraph stays', () => {
    const { doc } = edited(stateAt([b.heading(2, 'Seul')], 'Seul'), deleteBlocks)
    expect(doc.toJSON()).toMatchObject({ content: [{ type: 'paragraph' }] })
  })
})
