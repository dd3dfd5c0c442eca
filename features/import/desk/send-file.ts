import { z } from 'zod'
import { PIECE } from './constants.ts'

/** Pauses after a cut, in milliseconds; the last one again and again. */
const PAUSES = [1_000, 2_000, 5_000, 10_000]

export type SendFailure = 'not-signed-in' | 'forbidden' | 'gone' | 'changed' | 'stopped' | 'unreadable'
export type Sent = { ok: true; problem: string | null } | { ok: false; reason: SendFailure }

export type Watch = {
  signal: AbortSignal
  onReceived: (bytes: number) => void
  /** True while the server can't be reached. */
  onOffline: (isOffline: boolean) => void
}

type Way = { address: string; from: number }

const answerShape = z.object({ received: z.number(), problem: z.string().nullable().catch(null) })

/**
 * Sends a file in pieces from where the server has it, whatever was lost on the way: the server says how much is
 * there, and a cut is waited out.
 */
export async function sendFile(file: Blob, { address, from }: Way, watch: Watch): Promise<Sent> {
  let offset = from
  let cuts = 0

  while (!watch.signal.aborted) {
    const answer = await sendPiece(file, { address, from: offset }, watch.signal)
    if (answer.kind === 'stop') return { ok: false, reason: answer.reason }
    if (answer.kind === 'cut') {
      watch.onOffline(true)
      await pause(PAUSES[Math.min(cuts, PAUSES.length - 1)] ?? 0, watch.signal)
      cuts += 1
      continue
    }

    watch.onOffline(false)
    cuts = 0
    const { received, problem, taken } = answer
    watch.onReceived(received)
    if (received === file.size) return { ok: true, problem }
    // Refused at the very place that it asks for: this is not the file that was begun.
    if (!taken && (received === offset || received > file.size)) return { ok: false, reason: 'changed' }
    offset = received
  }
  return { ok: false, reason: 'stopped' }
}

type Answer =
  | { kind: 'here'; received: number; problem: string | null; taken: boolean }
  | { kind: 'cut' }
  | { kind: 'stop'; reason: SendFailure }

const STOPS: Record<number, SendFailure> = { 401: 'not-signed-in', 403: 'forbidden', 404: 'gone', 400: 'changed' }

async function sendPiece(file: Blob, { address, from }: Way, signal: AbortSignal): Promise<Answer> {
  let body: ArrayBuffer
  try {
    // Read here: a file that was moved or changed meanwhile fails, and would look like a cut.
    body = await file.slice(from, from + PIECE).arrayBuffer()
  } catch {
    return { kind: 'stop', reason: 'unreadable' }
  }

  try {
    const response = await fetch(`${address}?offset=${from}`, { method: 'PUT', body, signal })
    const reason = STOPS[response.status]
    if (reason) return { kind: 'stop', reason }

    const { data } = answerShape.safeParse(await response.json())
    return data ? { kind: 'here', ...data, taken: response.ok } : { kind: 'cut' }
  } catch {
    return signal.aborted ? { kind: 'stop', reason: 'stopped' } : { kind: 'cut' }
  }
}

/** Until the time is over, the network is back, or nobody waits any more. */
function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, time)
    addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}
