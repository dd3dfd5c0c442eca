import type { Attempt, DraftInput, SaveInput, SaveResult } from '#features/drafts/schema.ts'

type Refusal = Extract<SaveResult, { ok: false }>
export type Stale = Extract<Refusal, { reason: 'stale' }>

/** What the writer is told; always about the newest text. */
export type SaveState =
  | { name: 'saved'; at: string }
  | { name: 'unsaved' }
  | { name: 'saving' }
  | { name: 'offline' }
  | { name: 'stale'; theirs: Stale }
  | { name: 'refused'; reason: Exclude<Refusal['reason'], 'stale'>; message?: string }

type Body = SaveInput & { attempt: Attempt }

type SaveQueueOptions = {
  version: number
  savedAt: string
  /** Names this open editor. */
  clientId: string
  /** The newest text. */
  snapshot: () => DraftInput
  /** Sends a save; rejects when no answer came. */
  send: (input: Body) => Promise<SaveResult>
  /** Called with each save that the server has, before its state is told. */
  kept?: (input: Body) => void
  /** Called with each new state. */
  tell: (state: SaveState) => void
}

/** Long enough not to save every word, short enough to lose none that one remembers. */
export const IDLE_MS = 2_500
/** For those who never stop typing. */
export const LONGEST_WAIT_MS = 15_000
const RETRY_MS = 5_000

/**
 * One save in flight, the newest text wins. What changes during a save is saved
 * by the next one, with the version that the first returned: a writer can't
 * collide with themselves. A save without an answer may have been written: it
 * is sent again as it was, under the same number, before anything newer.
 * Refusals that need a decision stop the queue.
 */
export class SaveQueue {
  version: number
  #options: SaveQueueOptions
  #state: SaveState
  /** Counts changes; what is at or below `#kept` is on the server. */
  #changes = 0
  #kept = 0
  /** Number of the newest save, and that save while it waits for an answer. */
  #seq = 0
  #open: { body: Body; changes: number; doubtful?: true } | null = null
  #givenUp: DraftInput | null = null
  #flight: Promise<boolean> | null = null
  #held = false
  #idleTimer: ReturnType<typeof setTimeout> | undefined
  #longestTimer: ReturnType<typeof setTimeout> | undefined

  constructor(options: SaveQueueOptions) {
    this.#options = options
    this.version = options.version
    this.#state = { name: 'saved', at: options.savedAt }
  }

  get state(): SaveState {
    return this.#state
  }

  get unsaved(): boolean {
    return this.#changes > this.#kept
  }

  /** Number of the save that carries the newest text. */
  get newestSeq(): number {
    return this.#open && this.#open.changes === this.#changes ? this.#seq : this.#seq + 1
  }

  /** The writer changed something: a save follows when they pause. */
  changed(): void {
    this.#changes += 1
    if (this.#blocked()) return
    if (this.#state.name === 'saved') this.#tell({ name: 'unsaved' })
    this.#schedule()
  }

  /** Saves until the newest text is on the server; false when that failed. */
  async saveNow(kind: SaveInput['kind'] = 'manual'): Promise<boolean> {
    if (this.#held) return false
    while (this.#flight) if (!(await this.#flight)) return false
    if (!this.unsaved) return true

    this.#flight = this.#fly(kind)
    const kept = await this.#flight
    return kept && this.unsaved ? this.saveNow(kind === 'merge' ? 'autosave' : kind) : kept
  }

  /** Tries again after what stopped the queue is settled: signed in again, back on line. */
  retry(): Promise<boolean> {
    return this.saveNow('autosave')
  }

  /** Saves the text that now holds what somebody else saved; what of mine was given up for it goes along. */
  united(theirs: Stale, givenUp: DraftInput | null): Promise<boolean> {
    this.version = theirs.version
    this.#givenUp = givenUp ?? this.#givenUp
    this.#changes += 1
    return this.saveNow('merge')
  }

  /** Saves, then runs `work` with the saved version while no other save can start; `work` returns the version it left. */
  async exclusively<T extends { version?: number }>(work: (version: number) => Promise<T>): Promise<T | null> {
    if (!(await this.saveNow('manual'))) return null

    this.#held = true
    try {
      const result = await work(this.version)
      this.version = result.version ?? this.version
      return result
    } finally {
      this.#held = false
      if (this.unsaved) this.#schedule()
    }
  }

  /** The writer gave this text up for the server's. */
  forget(): void {
    this.#kept = this.#changes
    this.stop()
  }

  stop(): void {
    clearTimeout(this.#idleTimer)
    clearTimeout(this.#longestTimer)
    this.#longestTimer = undefined
  }

  #blocked(): boolean {
    return this.#state.name === 'stale' || (this.#state.name === 'refused' && this.#state.reason !== 'unavailable')
  }

  #schedule(idle = IDLE_MS): void {
    const save = () => void this.saveNow('autosave')
    clearTimeout(this.#idleTimer)
    this.#idleTimer = setTimeout(save, idle)
    this.#longestTimer ??= setTimeout(save, Math.max(LONGEST_WAIT_MS, idle))
  }

  async #fly(kind: SaveInput['kind']): Promise<boolean> {
    this.stop()
    this.#open ??= { body: this.#newBody(kind), changes: this.#changes }
    const { body, changes } = this.#open
    this.#tell({ name: 'saving' })

    const result = await this.#options.send(body).catch(() => null)
    this.#flight = null
    if (!result?.ok) return this.#fail(result)

    this.#open = null
    if (body.givenUp) this.#givenUp = null
    this.version = result.version
    this.#kept = changes
    this.#options.kept?.(body)
    this.#tell(this.unsaved ? { name: 'unsaved' } : { name: 'saved', at: result.savedAt })
    if (this.unsaved) this.#schedule()
    return true
  }

  #newBody(kind: SaveInput['kind']): Body {
    this.#seq += 1
    const { clientId, snapshot } = this.#options
    const body = { baseVersion: this.version, kind, draft: snapshot(), attempt: { clientId, seq: this.#seq } }
    return this.#givenUp ? { ...body, givenUp: this.#givenUp } : body
  }

  #fail(result: Refusal | null): false {
    // A server that broke down may have written the save first; then only its word on this save settles it.
    if (this.#open && (result === null || result.reason === 'unavailable')) this.#open.doubtful = true
    if (!this.#open?.doubtful || result?.reason === 'stale' || result?.reason === 'invalid') this.#open = null

    if (result === null) this.#tell({ name: 'offline' })
    else if (result.reason === 'stale') this.#tell({ name: 'stale', theirs: result })
    else this.#tell({ name: 'refused', ...result })

    if (!this.#blocked()) this.#schedule(RETRY_MS)
    return false
  }

  #tell(state: SaveState): void {
    this.#state = state
    this.#options.tell(state)
  }
}
