import { describe, expect, it } from 'vitest'
import * as b from '#features/editor/document/build.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { notesOf } from './numbering.ts'

describe('notes', () => {
  it('numbers follow reading order, in quotations and tables too', () => {
    const doc = documentSchema.nodeFromJSON(
      b.doc(
        b.paragraph('Un', b.note(['a'])),
        b.blockquote(b.paragraph('Deux', b.note(['b']))),
        b.table({ rows: [[['Trois', b.note(['c'])]]] })
      )
    )
    expect(notesOf(doc).map(({ node, number }) => [number, node.textContent])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c']
    ])
  })

  it('each place is that of its note', () => {
    const doc = documentSchema.nodeFromJSON(b.doc(b.paragraph('Un', b.note(['a']), ' et ', b.note(['b']))))
    for (const { pos, node } of notesOf(doc)) expect(doc.nodeAt(pos)).toBe(node)
  })
})
