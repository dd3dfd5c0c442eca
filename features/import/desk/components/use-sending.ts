import { useEffect, useRef, useState } from 'react'
import { chosenFile, keepChosen, matchChosen } from '../chosen-files.ts'
import type { StoredFile } from '../schema.ts'
import { type SendFailure, sendFile } from '../send-file.ts'

/** A file of the run: how much the server has of it, and what is wrong with it. */
export type Row = StoredFile & { received: number; problem: string | null }

export type Sending = {
  rows: Row[]
  state: 'sending' | 'paused' | 'failed' | 'arrived'
  failure: SendFailure | null
  isOffline: boolean
  /** Of these the page needs the file again, after a reload. */
  wanted: Row[]
  pause: () => void
  goOn: () => void
  /** Takes files that were chosen again. Returns those that belong to nothing here. */
  take: (files: Iterable<File>) => string[]
  put: (id: string, file: StoredFile, chosen: File) => void
}

const isWhole = ({ received, size }: Row) => received === size

/** Sends the files of a run one after the other. */
export function useSending(runId: string, given: Row[]): Sending {
  const [rows, setRows] = useState(given)
  const [isPaused, setPaused] = useState(false)
  const [failure, setFailure] = useState<SendFailure | null>(null)
  const [isOffline, setOffline] = useState(false)
  // Counts what was chosen: those files are outside of the state.
  const [, setChosen] = useState(0)
  const current = useRef(rows)
  current.current = rows

  const unfinished = rows.filter((row) => !isWhole(row))
  const next = isPaused || failure !== null ? undefined : unfinished.find(({ id }) => chosenFile(id) !== null)?.id

  useEffect(() => {
    const row = current.current.find(({ id }) => id === next)
    const file = row && chosenFile(row.id)
    if (!row || !file) return

    const change = (part: Partial<Row>) =>
      setRows((all) => all.map((one) => (one.id === row.id ? { ...one, ...part } : one)))
    const stop = new AbortController()
    const way = { address: `/api/imports/${runId}/files/${row.id}`, from: row.received }
    const onReceived = (received: number) => change({ received })
    sendFile(file, way, { signal: stop.signal, onReceived, onOffline: setOffline }).then((sent) => {
      if (stop.signal.aborted) return
      if (sent.ok) change({ received: row.size, problem: sent.problem })
      else setFailure(sent.reason)
    })
    return () => stop.abort()
  }, [next, runId])

  return {
    rows,
    state: unfinished.length === 0 ? 'arrived' : failure ? 'failed' : isPaused ? 'paused' : 'sending',
    failure,
    isOffline,
    wanted: unfinished.filter(({ id }) => chosenFile(id) === null),
    pause: () => setPaused(true),
    goOn: () => {
      setFailure(null)
      setPaused(false)
    },
    take: (files) => {
      const strangers: string[] = []
      for (const file of files) {
        const row = matchChosen(file, unfinished)
        if (row) keepChosen(row.id, file)
        else strangers.push(file.name)
      }
      setChosen((count) => count + 1)
      setFailure(null)
      return strangers
    },
    put: (id, file, chosen) => {
      keepChosen(file.id, chosen)
      setRows((all) => all.map((row) => (row.id === id ? { ...file, received: 0, problem: null } : row)))
    }
  }
}
