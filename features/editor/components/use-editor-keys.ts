'use client'

import { useEffect } from 'react'
import type { EditorServices } from '#features/editor/client/services.ts'

/** Keys that work wherever the focus is on the page: title, text, notes, tools. */
export function useEditorKeys({ ui }: EditorServices): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      if (!handle(event)) return
      event.preventDefault()
    }

    function handle(event: KeyboardEvent): boolean {
      const { find, fullScreen } = ui.get()
      const command = commandOf(event)
      if (command === 'shortcuts') ui.set({ dialog: { name: 'shortcuts' } })
      else if (command === 'fullScreen') ui.set({ fullScreen: !fullScreen })
      else if (command === 'leave' && fullScreen) ui.set({ fullScreen: false })
      else if (command === 'find' && isInText(event)) ui.set({ find: { replacing: find?.replacing ?? false } })
      else if (command === 'replace' && isInText(event)) ui.set({ find: { replacing: true } })
      else return false
      return true
    }

    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [ui])
}

type KeyCommand = 'shortcuts' | 'fullScreen' | 'leave' | 'find' | 'replace' | null

function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): KeyCommand {
  if (key === 'Escape') return 'leave'
  if ((!ctrlKey && !metaKey) || altKey) return null
  // French keyboards need Shift for "/".
  if (key === '/') return 'shortcuts'

  const letter = key.toLowerCase()
  if (letter === 'f') return shiftKey ? 'fullScreen' : 'find'
  return letter === 'h' && !shiftKey ? 'replace' : null
}

/** In the panel itself, a second Ctrl+F is the browser's: its own search stays within reach. */
function isInText({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.ed-editor') !== null && target.closest('.ed-find') === null
}
