'use client'

import { useState } from 'react'
import type { DraftView, TermView } from '#features/drafts/schema.ts'
import type { DraftActions } from './draft-actions.ts'

export type Signing = ReturnType<typeof useAuthors>

type AuthorsOptions = {
  draft: Pick<DraftView, 'id' | 'authors'>
  actions: Pick<DraftActions, 'setAuthors'>
  /** Saves what the writer typed; false when that can't be done. */
  saveNow: () => Promise<boolean>
}

/**
 * Who signs the text, in order. The server is told at once; what it refuses goes back to what it was. Kept here, for
 * the panel comes and goes.
 */
export function useAuthors({ draft, actions, saveNow }: AuthorsOptions) {
  const [authors, setAuthors] = useState(draft.authors)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  /** Authors without the writer, who is asked whether that is meant. */
  const [leaving, setLeaving] = useState<TermView[] | null>(null)
  const [moved, setMoved] = useState<{ name: string; place: number; count: number } | null>(null)

  async function tell(wished: TermView[], isLeaving = false): Promise<boolean> {
    if (state === 'busy') return false
    setAuthors(wished)
    setState('busy')
    const personIds = wished.map(({ id }) => id)
    const answer = await actions
      .setAuthors({ id: draft.id, personIds, leaving: isLeaving })
      .catch(() => ({ ok: false as const, reason: 'unavailable' }))
    if (answer.ok) {
      setState('idle')
      return true
    }

    setAuthors(authors)
    const asks = answer.reason === 'would-lose'
    setLeaving(asks ? wished : null)
    setState(asks ? 'idle' : 'failed')
    return false
  }

  async function move(from: number, to: number) {
    const author = authors[from]
    if (!author || to < 0 || to >= authors.length) return
    const done = await tell(authors.toSpliced(from, 1).toSpliced(to, 0, author))
    if (done) setMoved({ name: author.name, place: to + 1, count: authors.length })
  }

  function change(wished: TermView[]) {
    setMoved(null)
    return tell(wished)
  }

  const add = (person: TermView) => change([...authors, person])
  const remove = (person: TermView) => change(authors.filter(({ id }) => id !== person.id))

  /** The last words are saved while they still can be; then the text is no longer theirs to look at. */
  async function leave() {
    if (!leaving || !(await saveNow())) return setLeaving(null)
    const left = await tell(leaving, true)
    setLeaving(null)
    if (left) window.location.assign('/desk')
  }

  return { authors, add, remove, move, moved, failed: state === 'failed', leaving, leave, stay: () => setLeaving(null) }
}
