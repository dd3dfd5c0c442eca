import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import * as b from '#features/editor/document/build.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { linkAt } from './link-commands.ts'

const linked = (value: string, ...marks: { type: string }[]) =>
  b.text(value, ...marks, { type: 'link', attrs: { href: '/x' } } as { type: string })

function stateAt(caret: number) {
  const doc = documentSchema.nodeFromJSON(b.doc(b.paragraph('ab', linked('cd'), linked('ef', { type: 'bold' }), 'gh')))
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
}

describe('link at the caret', () => {
  it.each([3, 4, 5, 6, 7])('caret at %i – the whole link, bold part included', (caret) => {
    expect(linkAt(stateAt(caret))).toEqual({ from: 3, to: 7, href: '/x' })
  })

  it.each([1, 2, 8, 9])('caret at %i – none', (caret) => {
    expect(linkAt(stateAt(caret))).toBeNull()
  })
})
