import { useEffect, useState } from 'react'
import type { DraftTitle } from '#features/drafts/listing/titles/data.ts'
import { TYPING_PAUSE } from '../constants.ts'

type Texts = { words: string | null; list: DraftTitle[]; failed: boolean }

/** Texts that the server finds by title while somebody types; those last touched before. */
export function useTexts(typed: string): { texts: DraftTitle[]; isLoading: boolean; failed: boolean } {
  const words = typed.trim()
  const [found, setFound] = useState<Texts>({ words: null, list: [], failed: false })

  useEffect(() => {
    const request = new AbortController()
    const load = async () => {
      const list = await fetchTexts(words, request.signal)
      if (!request.signal.aborted) setFound({ words, list: list ?? [], failed: list === null })
    }
    const timer = setTimeout(() => void load(), words === '' ? 0 : TYPING_PAUSE)
    return () => {
      clearTimeout(timer)
      request.abort()
    }
  }, [words])

  return { texts: found.list, isLoading: found.words !== words, failed: found.failed }
}

/** Null when the server can't be asked, or has signed the account out. */
async function fetchTexts(words: string, signal: AbortSignal): Promise<DraftTitle[] | null> {
  try {
    const response = await fetch(`/api/palette?q=${encodeURIComponent(words)}`, { signal })
    if (!response.ok) return null
    const answer: { texts: DraftTitle[] } = await response.json()
    return answer.texts
  } catch {
    return null
  }
}
