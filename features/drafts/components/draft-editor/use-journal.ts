'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftView } from '#features/drafts/schema.ts'
import { findTexts, forgetText, type JournalEntry, keepText } from './journal.ts'
import { markOpen, openEditors } from './open-editors.ts'
import { isSameDraft } from './same-draft.ts'

/** A writer who loses power loses less than a second of work: it is kept after this time, as soon as the browser is idle. */
const KEEP_MS = 300
const LONGEST_BUSY_MS = 400

/**
 * Keeps the unsaved text in this browser, and finds what an earlier page left. `compose` returns the text to keep, or
 * null when the server has it all.
 */
export function useJournal(draft: DraftView, clientId: string, compose: () => JournalEntry | null) {
  const { id, accountId } = draft
  const [found, setFound] = useState<JournalEntry[]>([])
  const [failing, setFailing] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const entry = compose()
    if (entry) void keepText(entry).then((kept) => setFailing(!kept))
  }, [compose])

  const keepSoon = useCallback(() => {
    timer.current ??= setTimeout(() => whenIdle(keep), KEEP_MS)
  }, [keep])

  const forget = useCallback((seq?: number) => forgetText([id, accountId, clientId], seq), [id, accountId, clientId])

  const dismiss = useCallback(async () => {
    setFound([])
    await Promise.all(found.map((entry) => forgetText([entry.postId, entry.accountId, entry.clientId])))
  }, [found])

  /** Leaves what is unsaved as an editor that is gone would. */
  const leave = useCallback(async () => {
    clearTimeout(timer.current)
    const entry = compose()
    if (entry) await keepText(entry)
    close.current()
  }, [compose])

  const close = useRef<() => void>(() => {})
  useEffect(() => {
    close.current = markOpen(clientId)
    return () => close.current()
  }, [clientId])

  const [served] = useState(draft)
  useEffect(() => void findLeft(served).then(setFound), [served])

  return { recovered: found[0] ?? null, failing, keep, keepSoon, leave, forget, dismiss }
}

/** Copying a long text takes a few milliseconds, which the next letter should not wait for. */
function whenIdle(work: () => void): void {
  // Safari has no such callback yet.
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: LONGEST_BUSY_MS })
  else work()
}

/** What editors that are gone have left unsaved. What the server has needs no copy. */
async function findLeft(served: DraftView): Promise<JournalEntry[]> {
  const [texts, open] = await Promise.all([findTexts(served.id, served.accountId), openEditors()])
  const left = texts.filter(({ clientId }) => !open.has(clientId))
  const unsent = left.filter((entry) => !isSameDraft(entry.draft, served))
  for (const { postId, accountId, clientId, seq } of left.filter((entry) => !unsent.includes(entry))) {
    void forgetText([postId, accountId, clientId], seq)
  }
  return unsent
}
