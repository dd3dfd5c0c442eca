'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { searchMediaAction } from '../library/actions.ts'
import type { MediaView } from '../schema.ts'

/** Quick typing asks once. */
const PAUSE = 250

/** Pictures that fit the words, a page at a time. */
export function useMediaSearch(search: string) {
  const [items, setItems] = useState<MediaView[]>([])
  const [page, setPage] = useState(1)
  const [hasMore, setHasMore] = useState(false)
  const [state, setState] = useState<'busy' | 'done' | 'failed'>('busy')
  const asked = useRef(0)

  const ask = useCallback(async (wanted: { search: string; page: number }) => {
    asked.current += 1
    const turn = asked.current
    setState('busy')
    const answer = await searchMediaAction(wanted).catch(() => null)
    // Of two answers the one that was asked for last counts.
    if (turn !== asked.current) return
    if (!answer?.ok) return setState('failed')

    setItems((before) => (wanted.page === 1 ? answer.items : [...before, ...answer.items]))
    setPage(wanted.page)
    setHasMore(answer.hasMore)
    setState('done')
  }, [])

  useEffect(() => {
    const timer = setTimeout(() => void ask({ search, page: 1 }), PAUSE)
    return () => clearTimeout(timer)
  }, [ask, search])

  return {
    items,
    hasMore,
    state,
    more: () => void ask({ search, page: page + 1 }),
    /** One that has just come stands first. */
    add: (media: MediaView) => setItems((before) => [media, ...before.filter(({ id }) => id !== media.id)])
  }
}
