import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftInput, SaveInput, SaveResult } from '#features/drafts/schema.ts'
import { IDLE_MS, LONGEST_WAIT_MS, SaveQueue } from './save-queue.ts'

type Sent = SaveInput & {
  answer: (result: SaveResult) => Promise<void>
  lose: () => Promise<void>
}

function setUp() {
  const sent: Sent[] = []
  const told: string[] = []
  const keptSeqs: number[] = []
  const text = { title: 'Un' }
  const queue = new SaveQueue({
    version: 1,
    savedAt: '2015-03-27T10:00:00Z',
    clientId: '0e0d4e4e-57a5-4d0e-b1c6-3b8f7c0b6a11',
    snapshot: () => ({ title: text.title }) as DraftInput,
    kept: (input) => keptSeqs.push(input.attempt.seq),
    tell: (state) => told.push(state.name),
    send: (input) =>
      new Promise((resolve, reject) => {
        sent.push({
          ...input,
          answer: async (result) => {
            resolve(result)
            await vi.advanceTimersByTimeAsync(0)
          },
          lose: async () => {
            reject(new TypeError('network'))
            await vi.advanceTimersByTimeAsync(0)
          }
        })
      })
  })
  return { queue, sent, told, text, keptSeqs, last: () => sent.at(-1) as Sent }
}

const kept = (version: number): SaveResult => ({ ok: true, version, savedAt: '2015-03-27T10:01:00Z' })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('save queue', () => {
  it('a pause – saves once with the version it started from', async () => {
    const { queue, sent, told, last } = setUp()
    queue.changed()
    queue.changed()
    await vi.advanceTimersByTimeAsync(IDLE_MS)
    await last().answer(kept(2))

    expect(sent).toHaveLength(1)
    expect(last()).toMatchObject({ baseVersion: 1, kind: 'autosave' })
    expect(told).toEqual(['unsaved', 'saving', 'saved'])
  })

  it('typing without a pause – saves after the longest wait', async () => {
    const { queue, sent } = setUp()
    for (let elapsed = 0; elapsed < LONGEST_WAIT_MS; elapsed += 1_000) {
      queue.changed()
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(sent).toHaveLength(1)
  })

  it('a change during a save – one in flight, then the newest with the returned version', async () => {
    const { queue, sent, last } = setUp()
    queue.changed()
    const done = queue.saveNow()
    queue.changed()
    const again = queue.saveNow()
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS)
    expect(sent).toHaveLength(1)

    await last().answer(kept(2))
    expect(sent).toHaveLength(2)
    expect(last().baseVersion).toBe(2)
    expect(queue.state.name).toBe('saving')

    await last().answer(kept(3))
    expect(await Promise.all([done, again])).toEqual([true, true])
    expect(queue.state).toEqual({ name: 'saved', at: '2015-03-27T10:01:00Z' })
  })

  it('no answer – offline, then retried', async () => {
    const { queue, sent, last } = setUp()
    queue.changed()
    const done = queue.saveNow()
    await last().lose()
    expect(await done).toBe(false)
    expect(queue.state.name).toBe('offline')

    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS)
    expect(sent.length).toBeGreaterThan(1)
  })

  it('no answer – the same save again, under the same number, then the newest', async () => {
    const { queue, sent, text, keptSeqs, last } = setUp()
    queue.changed()
    expect(queue.newestSeq).toBe(1)
    void queue.saveNow()
    await last().lose()
    text.title = 'Deux'
    queue.changed()
    expect(queue.newestSeq).toBe(2)

    const done = queue.saveNow()
    expect(sent[1]).toMatchObject({ baseVersion: 1, draft: { title: 'Un' }, attempt: sent[0]?.attempt })
    await last().answer(kept(2))
    expect(keptSeqs).toEqual([1])
    expect(last()).toMatchObject({ baseVersion: 2, draft: { title: 'Deux' }, attempt: { seq: 2 } })
    await last().answer(kept(3))
    expect(await done).toBe(true)
    expect(keptSeqs).toEqual([1, 2])
  })

  it('a server that broke down – may have written: the same save again', async () => {
    const { queue, sent, last } = setUp()
    queue.changed()
    void queue.saveNow()
    await last().answer({ ok: false, reason: 'unavailable' })
    void queue.retry()
    expect(last().attempt).toEqual(sent[0]?.attempt)
  })

  it('no answer, then signed out – still the same save', async () => {
    const { queue, sent, last } = setUp()
    queue.changed()
    void queue.saveNow()
    await last().lose()
    void queue.retry()
    await last().answer({ ok: false, reason: 'not-signed-in' })
    void queue.retry()
    expect(sent).toHaveLength(3)
    expect(last().attempt).toEqual(sent[0]?.attempt)
  })

  it('refused – the next save has a number of its own', async () => {
    const { queue, last } = setUp()
    queue.changed()
    void queue.saveNow()
    await last().answer({ ok: false, reason: 'not-signed-in' })
    void queue.retry()
    expect(last().attempt?.seq).toBe(2)
  })

  it('stale – nothing more is sent until the writer decides', async () => {
    const { queue, sent, last } = setUp()
    const draft = { title: 'Leur titre' } as DraftInput
    const theirs = { version: 7, savedAt: 'x', savedBy: 'Anne', draft, tags: [], media: {} }
    const stale = { ok: false, reason: 'stale', ...theirs } as const
    queue.changed()
    void queue.saveNow()
    await last().answer(stale)
    queue.changed()
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS * 2)
    expect(sent).toHaveLength(1)
    expect(queue.state.name).toBe('stale')

    const mine = { title: 'Mon titre' } as DraftInput
    void queue.united(stale, mine)
    expect(last()).toMatchObject({ baseVersion: 7, kind: 'merge', givenUp: mine })
    await last().answer(kept(9))
    queue.changed()
    void queue.saveNow()
    expect(last()).toMatchObject({ baseVersion: 9, kind: 'manual' })
    expect(last().givenUp).toBeUndefined()
  })

  it('signed out – stops, keeps the text unsaved, goes on after retry', async () => {
    const { queue, sent, last } = setUp()
    queue.changed()
    void queue.saveNow()
    await last().answer({ ok: false, reason: 'not-signed-in' })
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS * 2)
    expect(sent).toHaveLength(1)
    expect(queue.unsaved).toBe(true)

    void queue.retry()
    await last().answer(kept(2))
    expect(queue.unsaved).toBe(false)
  })

  it('publishing – saves first, holds other saves, takes the version left', async () => {
    const { queue, sent, last } = setUp()
    queue.changed()
    const work = vi.fn(async (version: number) => {
      queue.changed()
      await queue.saveNow()
      return { version: version + 1 }
    })
    const done = queue.exclusively(work)
    await last().answer(kept(2))
    await done

    expect(work).toHaveBeenCalledWith(2)
    expect(sent).toHaveLength(1)
    expect(queue.version).toBe(3)
    await vi.advanceTimersByTimeAsync(IDLE_MS)
    expect(last().baseVersion).toBe(3)
  })

  it('publishing – not attempted when the save failed', async () => {
    const { queue, last } = setUp()
    const work = vi.fn(async () => ({}))
    queue.changed()
    const done = queue.exclusively(work)
    await last().lose()
    expect(await done).toBeNull()
    expect(work).not.toHaveBeenCalled()
  })
})
