'use client'

import { type Editor, posToDOMRect } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'

/** Clear of the header and the toolbar above, of the dock below. */
const BARS = { top: 108, bottom: 16 }

/** Whether tools over the selection are wanted, and where: never on it. */
export function useBubble(editor: Editor, place: RefObject<HTMLDivElement | null>) {
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])

  useEffect(() => {
    let pressed = false
    const isHere = () => editor.view.hasFocus() || place.current?.contains(document.activeElement) === true
    const update = () => setOpen(!pressed && isHere() && wantsTools(editor))
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

    const move = () => placeOver(element, posToDOMRect(editor.view, ...rangeOf(editor)))
    move()
    editor.on('transaction', move)
    window.addEventListener('scroll', move, { capture: true, passive: true })
    window.addEventListener('resize', move)
    return () => {
      editor.off('transaction', move)
      window.removeEventListener('scroll', move, { capture: true })
      window.removeEventListener('resize', move)
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

function rangeOf({ state: { selection } }: Editor): [number, number] {
  return [selection.from, selection.to]
}

const GAP = 8

/** Above the selection, or below it where there is no room; nowhere when it fills the window. */
function placeOver(element: HTMLElement, { top, bottom, left, width }: DOMRect): void {
  const { offsetWidth, offsetHeight } = element
  const above = top - offsetHeight - GAP
  const y = above >= BARS.top ? above : bottom + GAP
  const fits = y >= BARS.top && y + offsetHeight <= window.innerHeight - BARS.bottom
  const x = left + width / 2 - offsetWidth / 2

  element.style.top = `${y}px`
  element.style.left = `${Math.max(GAP, Math.min(x, window.innerWidth - offsetWidth - GAP))}px`
  element.style.visibility = fits ? 'visible' : 'hidden'
}
