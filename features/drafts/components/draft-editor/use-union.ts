'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { replaceBlocks } from '#features/editor/client/replace-blocks.ts'
import type { EditorServices } from '#features/editor/client/services.ts'
import type { Stale } from './save-queue.ts'
import { type Choices, decide, givesUpMine, isClean, NO_CHOICES, type Union, unite } from './unite.ts'
import type { DraftStore } from './use-draft.ts'

type Options = { editor: Editor; store: DraftStore; services: EditorServices; broken: boolean }

/** Unites the text with what somebody else saved meanwhile; asks only about what both have changed. */
export function useUnion({ editor, store, services, broken }: Options) {
  const { saveState, queue } = store
  const [open, setOpen] = useState<Union | null>(null)
  const [joined, setJoined] = useState<Stale | null>(null)
  const stale = saveState.name === 'stale' ? saveState.theirs : null

  function begin(theirs: Stale) {
    // A text that the editor can't read is united by nobody.
    if (broken || queue.state.name !== 'stale') return
    const union = attempt(() => unite(editor, { base: store.baseOf(), mine: store.snapshot(), theirs }))
    if (union && isClean(union)) settle(union, NO_CHOICES)
    else setOpen(union)
  }

  function settle(union: Union, choices: Choices) {
    const { theirs, mine } = union
    const { blocks, fields } = decide(union, choices, store.fields.tags)
    services.media.set(theirs.media)
    replaceBlocks(editor, blocks)
    store.change(fields)
    store.startFrom(theirs.version, theirs.draft)
    setOpen(null)
    setJoined(theirs)
    void queue.united(theirs, givesUpMine(choices) ? mine : null)
  }

  const onStale = useEffectEvent(begin)
  useEffect(() => {
    if (stale) onStale(stale)
  }, [stale])

  return { stale, open, begin, settle, putOff: () => setOpen(null), joined, dismiss: () => setJoined(null) }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
