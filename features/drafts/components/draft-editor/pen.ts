const PREFIX = 'parution-pen:'
/** A tab that does not answer within this time is frozen: the pen is taken from it. */
const PATIENCE_MS = 6_000

type PenOptions = {
  postId: string
  /** The pen left this tab, whatever the reason; the lock is free once this has settled. */
  letGo: () => Promise<void>
  /** Called when this tab gets the pen or loses it. */
  tell: (mine: boolean) => void
}

/**
 * The right to write a text in this browser: one tab has it, so that nobody's two tabs collide. Others
 * read, and may take it over. Where the browser has no locks every tab writes; the version that a
 * save names protects the text in any case.
 */
export class Pen {
  #options: PenOptions
  #name: string
  #channel: BroadcastChannel | null = null
  #release: (() => void) | null = null

  constructor(options: PenOptions) {
    this.#options = options
    this.#name = `${PREFIX}${options.postId}`
  }

  /** Takes the pen when it lies free; says which it is. */
  async open(): Promise<void> {
    if (!('locks' in navigator)) {
      this.#options.tell(true)
      return
    }
    this.#channel = new BroadcastChannel(this.#name)
    this.#channel.onmessage = () => {
      if (this.#release) void this.#give()
    }
    this.#options.tell(await this.#hold({ ifAvailable: true }))
  }

  /** Takes the pen over from the tab that has it, once that has saved. */
  async take(): Promise<void> {
    this.#channel?.postMessage('ask')
    const patience = AbortSignal.timeout(PATIENCE_MS)
    if (!(await this.#hold({ signal: patience }))) await this.#hold({ steal: true })
  }

  close(): void {
    this.#channel?.close()
    this.#channel = null
    this.#release?.()
    this.#release = null
  }

  async #give(): Promise<void> {
    const release = this.#release
    this.#release = null
    this.#options.tell(false)
    await this.#options.letGo().catch(() => {})
    release?.()
  }

  /** True once the lock is ours; false when it is not to be had in this way. */
  #hold(how: LockOptions): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const kept = navigator.locks.request(this.#name, how, (lock) => {
      resolve(lock !== null)
      if (!lock) return
      const held = Promise.withResolvers<void>()
      this.#release = held.resolve
      return held.promise
    })
    // It was not given in time, or taken away later.
    kept.catch(() => {
      resolve(false)
      if (this.#release) void this.#give()
    })
    return promise
  }
}
