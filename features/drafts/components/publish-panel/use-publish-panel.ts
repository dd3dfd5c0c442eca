'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useState } from 'react'
import type { Place } from '#features/drafts/checking/checks.ts'
import type { DraftView } from '#features/drafts/schema.ts'
import type { DraftStore } from '../draft-editor/use-draft.ts'
import type { PublicationSteps } from '../draft-editor/use-publication.ts'
import { showPlace } from './show-place.ts'

/** Written on the button too. */
export const PUBLISH_KEYS = 'Ctrl+Shift+Enter'

type Options = {
  may: DraftView['may']
  editor: Editor | null
  store: DraftStore
  steps: PublicationSteps
  showDetails: () => void
}

/** The panel: opened by its button or its keys, closed to show a place of the text. */
export function usePublishPanel({ may, editor, store: { queue }, steps, showDetails }: Options) {
  const [isOpen, setOpen] = useState(false)
  const [wanted, setWanted] = useState<Place | null>(null)
  const { status } = steps.publication
  const isReleased = status === 'published' || status === 'private'

  const open = useCallback(() => {
    // The card is drawn from what the server has.
    void queue.saveNow()
    setOpen(true)
  }, [queue])
  const close = useCallback(() => setOpen(false), [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.key !== 'Enter') return
      if (!may.publish || document.querySelector('dialog[open]')) return
      // The text takes the same keys without Shift for a new line.
      event.preventDefault()
      event.stopPropagation()
      if (!isReleased) open()
      else if (steps.publication.changed && !steps.publication.busy) void steps.publish()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [may.publish, isReleased, open, steps])

  // Once the dialog is closed, which gives the focus back to where it was, and once the field is there.
  useEffect(() => {
    if (!wanted || isOpen || !editor) return
    showPlace(editor, wanted)
    setWanted(null)
  }, [wanted, isOpen, editor])

  function show(place: Place) {
    if (place.kind === 'field' && place.field !== 'title' && place.field !== 'text') showDetails()
    setOpen(false)
    setWanted(place)
  }

  return { isOpen, open, close, show, isReleased }
}

export type PublishPanelState = ReturnType<typeof usePublishPanel>
