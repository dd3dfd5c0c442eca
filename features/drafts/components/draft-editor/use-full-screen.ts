'use client'

import { useSyncExternalStore } from 'react'
import type { EditorServices } from '#features/editor/client/services.ts'

/** Whether only the text is shown, and its state; the rest of what is open around the text is not asked. */
export function useFullScreen({ ui }: EditorServices): boolean {
  const isFull = () => ui.get().fullScreen
  return useSyncExternalStore(ui.subscribe, isFull, isFull)
}
