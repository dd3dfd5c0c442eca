'use client'

import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import { type Editor, posToDOMRect } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'

/** Clear of the header and the toolbar above, of the dock below. */
const BARS = { top: 116, bottom: 72, left: 8, right: 8 }

/** Whether tools over the selection are wanted, and where: never on it. */
export function useBubble(editor: Editor, place: RefObject<HTMLDivElement | null>) {
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])

  useEffect(() => {
    let pressed = false
    const update = () => setOpen(!pressed && wantsTools(editor))
    const onBlur = ({ event }: { event: FocusEvent }) => {
      if (!place.current?.contains(event.relatedTarget as Node | null)) setOpen(false)
    }
    const onPress = () => {
      pressed = true
    }
    const onRelease = () => {
      if (!pressed) return
      pressed = false
      // The selection of a click is known after it.
      setTimeout(() => !editor.isDestroyed && update())
    }
    const { dom } = editor.view
    editor.on('selectionUpdate', update).on('blur', onBlur)
    dom.addEventListener('pointerdown', onPress)
    window.addEventListener('pointerup', onRelease)
    return () => {
      editor.off('selectionUpdate', update).off('blur', onBlur)
      dom.removeEventListener('pointerdown', onPress)
      window.removeEventListener('pointerup', onRelease)
    }
  }, [editor, place])

  useLayoutEffect(() => {
    const element = place.current
    if (!open || !element) return

    const reference = { getBoundingClientRect: () => selectionBox(editor), contextElement: editor.view.dom }
    const move = () => void moveTo(element, reference)
    const stop = autoUpdate(reference, element, move)
    editor.on('transaction', move)
    return () => {
      stop()
      editor.off('transaction', move)
    }
  }, [editor, open, place])

  return { open, close }
}

/** On a touch screen the system has a menu of its own at that place. */
function wantsTools({ isEditable, state }: Editor): boolean {
  const { selection, doc } = state
  if (!isEditable || !(selection instanceof TextSelection) || selection.empty) return false
  if (selection.$from.parent.type.spec.code || !window.matchMedia('(hover: hover) and (pointer: fine)').matches) {
    return false
  }
  return doc.textBetween(selection.from, selection.to, ' ', ' ').trim() !== ''
}

function selectionBox({ view, state: { selection } }: Editor): DOMRect {
  return posToDOMRect(view, selection.from, selection.to)
}

type Reference = { getBoundingClientRect: () => DOMRect; contextElement: Element }

async function moveTo(element: HTMLElement, reference: Reference): Promise<void> {
  const middleware = [offset(8), flip({ padding: BARS }), shift({ padding: BARS })]
  const { x, y } = await computePosition(reference, element, { strategy: 'fixed', placement: 'top', middleware })
  const { top, bottom } = reference.getBoundingClientRect()
  const covers = y < bottom && y + element.offsetHeight > top
  const away = bottom < BARS.top || top > window.innerHeight - BARS.bottom

  element.style.left = `${x}px`
  element.style.top = `${y}px`
  // Selected from one end of the window to the other: there is no place that covers none of it.
  element.style.visibility = covers || away ? 'hidden' : 'visible'
}
