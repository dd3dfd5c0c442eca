'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useSyncExternalStore } from 'react'

/**
 * What `read` finds in the editor after each change of its text or its selection. Components are drawn again when it
 * is another value (Object.is): words, numbers, nodes.
 */
export function useEditorValue<T>(editor: Editor, read: (editor: Editor) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener)
      return () => {
        editor.off('transaction', listener)
      }
    },
    [editor]
  )
  return useSyncExternalStore(subscribe, () => read(editor))
}

/** The same for what stands around the text: read once the frame with the letter just typed is drawn. */
export function useLateEditorValue<T>(editor: Editor, read: (editor: Editor) => T): T {
  const subscribe = useCallback((listener: () => void) => listenLate(editor, listener), [editor])
  return useSyncExternalStore(subscribe, () => read(editor))
}

function listenLate(editor: Editor, listener: () => void): () => void {
  let frame: number | null = null
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    frame ??= requestAnimationFrame(() => {
      frame = null
      // A frame is drawn after its callbacks.
      clearTimeout(timer)
      timer = setTimeout(listener)
    })
  }

  editor.on('transaction', wait)
  return () => {
    editor.off('transaction', wait)
    if (frame !== null) cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
