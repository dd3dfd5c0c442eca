'use client'

import { useRef, useState } from 'react'
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
  const [failed, setFailed] = useState(false)
  /** Authors without the writer, who is asked whether that is meant. */
  const [leaving, setLeaving] = useState<TermView[] | null>(null)
  const line = useRef(Promise.resolve(true))
  /** What the server has. */
  const told = useRef(draft.authors)
  const [moved, setMoved] = useState<{ name: string; place: number; total: number } | null>(null)

  /** One wish after the other: each is the whole list, so the last one holds. */
  function tell(wished: TermView[], isLeaving = false): Promise<boolean> {
    setAuthors(wished)
    setFailed(false)
    line.current = line.current.then(() => send(wished, isLeaving))
    return line.current
  }

  async function send(wished: TermView[], isLeaving: boolean): Promise<boolean> {
    const personIds = wished.map(({ id }) => id)
    const answer = await actions
      .setAuthors({ id: draft.id, personIds, leaving: isLeaving })
      .catch(() => ({ ok: false as const, reason: 'unavailable' }))
    if (answer.ok) {
      told.current = wished
      return true
    }

    setAuthors(told.current)
    const asks = answer.reason === 'would-lose'
    setLeaving(asks ? wished : null)
    setFailed(!asks)
    return false
  }

  async function move(from: number, to: number) {
    const author = authors[from]
    if (!author || to < 0 || to >= authors.length) return
    const done = await tell(authors.toSpliced(from, 1).toSpliced(to, 0, author))
    if (done) setMoved({ name: author.name, place: to + 1, total: authors.length })
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

  return { authors, add, remove, move, moved, failed, leaving, leave, stay: () => setLeaving(null) }
}
