'use client'

import { type RefObject, useEffect } from 'react'
import { frenchReplacement } from './french.ts'

/** The typography of the text in a plain field; the browser's own undo gives back what was typed. */
export function useFrenchField(field: RefObject<HTMLTextAreaElement | null>, french: boolean): void {
  useEffect(() => {
    const element = field.current
    if (!element || !french) return

    const onBeforeInput = (event: InputEvent) => {
      const { selectionStart: start, selectionEnd: end, value } = element
      if (event.inputType !== 'insertText' || event.data?.length !== 1 || start !== end) return

      const replacement = frenchReplacement(value.slice(0, start), event.data)
      if (!replacement) return
      event.preventDefault()
      element.setSelectionRange(start - replacement.erase, start)
      // The one way of writing into a field that its undo remembers.
      document.execCommand('insertText', false, replacement.insert)
    }
    element.addEventListener('beforeinput', onBeforeInput)
    return () => element.removeEventListener('beforeinput', onBeforeInput)
  }, [field, french])
}
