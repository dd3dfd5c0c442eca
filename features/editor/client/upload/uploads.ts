import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import type { MediaView } from '#features/media/schema.ts'
import { copyPicture, sendFile, type UploadFailure, type UploadOutcome, type Watch } from './send-file.ts'

/** Where a picture comes from: a file at hand, the web, our own library, or nowhere that we can reach. */
export type PictureSource =
  | { kind: 'file'; file: File }
  | { kind: 'address'; address: string; name: string }
  | { kind: 'library'; mediaId: string }
  | { kind: 'none'; name: string }

export type Upload = {
  id: string
  name: string
  /** From 0 to 1; null while nobody can say. */
  share: number | null
  stage: 'waiting' | 'sending' | 'fetching' | 'preparing'
  failure: UploadFailure | null
}

type Job = Upload & { source: PictureSource; abort: AbortController; onDone: (media: MediaView) => void }

/** At once; the others wait. A phone's connection is shared by no more, and so is the server's memory. */
const AT_ONCE = 3

/**
 * Pictures on their way to the server. Progress lives here and never in the
 * document, which only names the figure: undo can't bring back a picture that
 * was half sent.
 */
export class Uploads {
  #jobs = new Map<string, Job>()
  #finished = new Map<string, MediaView>()
  #listeners = new Set<() => void>()
  #running = 0

  get pending(): boolean {
    return [...this.#jobs.values()].some((job) => job.failure === null)
  }

  get(id: string): Upload | undefined {
    return this.#jobs.get(id)
  }

  /** What became of the picture that was called `id` on its way. */
  finished(id: string): MediaView | undefined {
    return this.#finished.get(id)
  }

  get anyFinished(): boolean {
    return this.#finished.size > 0
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Starts sending; `onDone` is called once the picture is in the library. An earlier try under the same `id` ends. */
  start(given: File | PictureSource, onDone: Job['onDone'], id: string = crypto.randomUUID()): string {
    const source: PictureSource = given instanceof File ? { kind: 'file', file: given } : given
    this.#jobs.get(id)?.abort.abort()
    this.#jobs.set(id, { id, name: nameOf(source), source, onDone, ...fresh(), failure: refusalOf(source) })
    this.#tell()
    this.#next()
    return id
  }

  retry(id: string): void {
    this.#change(id, { ...fresh() })
    this.#next()
  }

  /** Stops it. It stays known, so that whoever undoes this can start it again. */
  cancel(id: string): void {
    this.#jobs.get(id)?.abort.abort()
    this.#change(id, { failure: 'cancelled' })
  }

  #next(): void {
    for (const job of this.#jobs.values()) {
      if (this.#running >= AT_ONCE) return
      if (job.failure === null && job.stage === 'waiting') void this.#run(job)
    }
  }

  async #run({ id, source, abort, onDone }: Job): Promise<void> {
    this.#running += 1
    this.#change(id, { stage: source.kind === 'file' ? 'sending' : 'fetching' })
    const watch: Watch = {
      signal: abort.signal,
      onProgress: (share) => this.#changeOwn(id, abort, share < 1 ? { share } : { share: null, stage: 'preparing' })
    }
    const outcome = await bring(source, watch)
    this.#running -= 1

    if (this.#jobs.get(id)?.abort === abort && !abort.signal.aborted) {
      if (outcome.ok) {
        this.#jobs.delete(id)
        this.#finished.set(id, outcome.media)
        // A name that is in the library leads nowhere else any more.
        if (outcome.media.id !== id) this.#finished.delete(outcome.media.id)
        onDone(outcome.media)
        this.#tell()
      } else if (source.kind === 'library' && outcome.reason === 'not-fetched') {
        // A figure whose picture was lost long ago: nothing failed here.
        this.#jobs.delete(id)
        this.#tell()
      } else this.#change(id, { failure: outcome.reason })
    }
    this.#next()
  }

  #changeOwn(id: string, abort: AbortController, change: Partial<Job>): void {
    if (this.#jobs.get(id)?.abort === abort && !abort.signal.aborted) this.#change(id, change)
  }

  #change(id: string, change: Partial<Job>): void {
    const job = this.#jobs.get(id)
    if (job) this.#jobs.set(id, { ...job, ...change })
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function fresh() {
  return { share: null, stage: 'waiting' as const, failure: null, abort: new AbortController() }
}

function bring(source: PictureSource, watch: Watch): Promise<UploadOutcome> {
  if (source.kind === 'file') return sendFile(source.file, watch)
  if (source.kind === 'address') return copyPicture({ url: source.address }, watch)
  if (source.kind === 'library') return copyPicture({ mediaId: source.mediaId }, watch)
  return Promise.resolve({ ok: false, reason: 'out-of-reach' })
}

function nameOf(source: PictureSource): string {
  if (source.kind === 'file') return source.file.name.toWellFormed().slice(-80)
  return source.kind === 'library' ? '' : source.name
}

/** What needs no server to be refused; it looks again at whatever is sent. */
function refusalOf(source: PictureSource): UploadFailure | null {
  if (source.kind === 'none') return 'out-of-reach'
  if (source.kind !== 'file') return null

  const { size, type, name } = source.file
  if (size === 0) return 'empty'
  if (/^image\/(heic|heif)/.test(type) || /\.(heic|heif)$/i.test(name)) return 'heic'
  if (type === 'image/svg+xml') return 'svg'
  if (type === 'application/pdf') return 'pdf'
  if (size > UPLOAD_LIMITS.bytes) return 'too-large'
  return type && !type.startsWith('image/') ? 'not-an-image' : null
}
