'use client'

import { useState } from 'react'
import type { DraftView } from '#features/drafts/schema.ts'
import type { DraftActions } from './draft-actions.ts'

export type Remarks = ReturnType<typeof useRemarks>

type RemarksOptions = { draft: Pick<DraftView, 'id' | 'review'>; actions: Pick<DraftActions, 'addRemark'> }

/** What was said about the text, and what is being said. Kept here, for the panel comes and goes. */
export function useRemarks({ draft, actions }: RemarksOptions) {
  const [remarks, setRemarks] = useState(draft.review.remarks)
  const [words, setWords] = useState('')
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')

  async function add() {
    if (state === 'busy' || words.trim() === '') return
    setState('busy')
    const added = await actions.addRemark({ id: draft.id, body: words }).catch(() => ({ ok: false as const }))
    if (!added.ok) return setState('failed')

    setRemarks((present) => [...present, added.remark])
    // What was typed while it was on its way stays.
    setWords((present) => (present === words ? '' : present))
    setState('idle')
  }

  return { remarks, words, type: setWords, add, failed: state === 'failed' }
}
