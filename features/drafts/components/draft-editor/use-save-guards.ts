'use client'

import { useEffect } from 'react'
import type { DraftStore } from './use-draft.ts'

/** Saves at Ctrl+S, when the page is left or hidden and when the network is back; asks before unsaved words are lost. */
export function useSaveGuards({ queue, journal: { keep } }: DraftStore, isUploading: () => boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void queue.saveNow()
    }
    const onHide = () => {
      if (document.visibilityState !== 'hidden') return
      keep()
      if (queue.unsaved && queue.state.name === 'unsaved') void queue.saveNow('autosave')
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      keep()
      if (queue.unsaved || isUploading()) event.preventDefault()
    }
    const onOnline = () => {
      if (queue.state.name === 'offline') void queue.retry()
    }

    window.addEventListener('keydown', onKey)
    window.addEventListener('beforeunload', onLeave)
    window.addEventListener('online', onOnline)
    window.addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('beforeunload', onLeave)
      window.removeEventListener('online', onOnline)
      window.removeEventListener('pagehide', keep)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [queue, keep, isUploading])

  // A link of the desk was followed: the text is still at hand.
  useEffect(
    () => () => {
      keep()
      if (queue.unsaved && queue.state.name === 'unsaved') void queue.saveNow('autosave')
      queue.stop()
    },
    [queue, keep]
  )
}
