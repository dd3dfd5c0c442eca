'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { blockAtHeight, blockOf } from '#features/editor/client/blocks/block-places.ts'

export type HandlePlace = { pos: number; top: number; left: number }

const WIDTH = 24
const GAP = 6

/** Where the grip stands: beside the block under the mouse, else beside that of the caret; null while nobody is there. */
export function useHandlePlace(editor: Editor): HandlePlace | null {
  const [place, setPlace] = useState<HandlePlace | null>(null)

  useEffect(() => {
    const page = editor.view.dom.closest<HTMLElement>('.ed-editor')
    let hovered: number | null = null
    let drawn: number | null = null
    const draw = (pos: number | null) => {
      drawn = pos
      setPlace(pos === null || !page ? null : placeOf(editor, page, pos))
    }
    const drawAtCaret = () => {
      hovered = null
      const pos = editor.isFocused ? blockOf(editor.view, editor.state.selection.from) : null
      // Measuring makes the browser lay the page out: not at every key.
      if (pos !== drawn) draw(pos)
    }
    const onMove = ({ clientY, target }: MouseEvent) => {
      if (!(target instanceof Element) || !target.closest('.ed-page, .ed-grip')) return
      const pos = blockAtHeight(editor.view, clientY)
      if (pos === null || pos === hovered) return
      hovered = pos
      draw(pos)
    }

    // Full screen, a wider window, a line more: the same block stands elsewhere.
    const resized = new ResizeObserver(() => drawn !== null && draw(drawn))
    for (const element of [page, editor.view.dom]) if (element) resized.observe(element)

    page?.addEventListener('mousemove', onMove)
    page?.addEventListener('mouseleave', drawAtCaret)
    editor.on('selectionUpdate', drawAtCaret).on('update', drawAtCaret).on('focus', drawAtCaret)
    return () => {
      resized.disconnect()
      page?.removeEventListener('mousemove', onMove)
      page?.removeEventListener('mouseleave', drawAtCaret)
      editor.off('selectionUpdate', drawAtCaret).off('update', drawAtCaret).off('focus', drawAtCaret)
    }
  }, [editor])

  return place
}

function placeOf({ view }: Editor, page: HTMLElement, pos: number): HandlePlace | null {
  const block = view.nodeDOM(pos)
  if (!(block instanceof Element)) return null

  const { top, left } = block.getBoundingClientRect()
  const outer = page.getBoundingClientRect()
  const text = view.dom.getBoundingClientRect().left
  return { pos, top: top - outer.top, left: Math.max(2, Math.min(left, text) - outer.left - WIDTH - GAP) }
}
