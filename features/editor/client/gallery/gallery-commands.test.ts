import type { Editor } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import * as b from '#features/editor/document/build.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import type { MediaView } from '#features/media/schema.ts'
import { addPicture, galleryAround, moveFigure, removeFigure } from './gallery-commands.ts'

const ids = [1, 2, 3].map((digit) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`)
const [first = '', second = '', third = ''] = ids

/** What the commands need of an editor: a state, and where its changes go. */
function editorOn(...content: ReturnType<typeof b.paragraph>[]): Editor {
  const doc = documentSchema.nodeFromJSON(b.doc(...content))
  const editor = {
    state: EditorState.create({ doc }),
    view: {
      focus: () => {},
      dispatch: (tr: EditorState['tr']) => {
        editor.state = editor.state.apply(tr)
        editor.state.doc.check()
      }
    }
  }
  return editor as unknown as Editor
}

function pictures({ state }: Editor): string[] {
  const found: string[] = []
  state.doc.descendants((node) => {
    if (node.type.name === 'figure') found.push(node.attrs.mediaId)
  })
  return found
}

function positionOf({ state }: Editor, mediaId: string): number {
  let found = -1
  state.doc.descendants((node, pos) => {
    if (node.attrs.mediaId === mediaId) found = pos
  })
  return found
}

const trio = () => b.gallery(3, ...ids.map((mediaId) => b.figure({ mediaId, caption: [mediaId.slice(0, 2)] })))
const picture = (id: string) => ({ id, caption: 'Vue' }) as MediaView

describe('pictures of a gallery', () => {
  it('move among the others, not out of it', () => {
    const editor = editorOn(b.paragraph('a'), trio())
    const moved = moveFigure(editor, positionOf(editor, first), 1)
    expect(pictures(editor)).toEqual([second, first, third])
    expect(moved).toBe(positionOf(editor, first))
    expect(moveFigure(editor, positionOf(editor, second), -1)).toBeNull()
    expect(moveFigure(editor, positionOf(editor, third), 1)).toBeNull()
  })

  it('go one by one; the last one takes the gallery with it', () => {
    const editor = editorOn(b.paragraph('a'), trio())
    for (const id of ids) removeFigure(editor, positionOf(editor, id))
    expect(editor.state.doc.toJSON().content).toHaveLength(1)
  })

  it('come to the gallery that shows the others', () => {
    const editor = editorOn(b.gallery(2, b.figure({ mediaId: first })), b.gallery(2, b.figure({ mediaId: second })))
    addPicture(editor, picture(third), new Set([first]))
    expect(pictures(editor)).toEqual([first, third, second])
  })

  it('start a gallery where there is none, after the words of the caret', () => {
    const editor = editorOn(b.paragraph('ab'), b.paragraph('cd'))
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 2)))
    addPicture(editor, picture(first), new Set())
    addPicture(editor, picture(second), new Set([first]))
    const blocks = editor.state.doc.children.map(({ type }) => type.name)
    expect(blocks).toEqual(['paragraph', 'gallery', 'paragraph'])
    expect(pictures(editor)).toEqual([first, second])
  })

  it('a figure of the text is in no gallery', () => {
    const editor = editorOn(b.figure({ mediaId: first }))
    expect(galleryAround(editor.state.doc, 0)).toBeNull()
    expect(moveFigure(editor, 0, 1)).toBeNull()
  })
})
