import { type MediaView, UPLOAD_LIMITS } from '#features/media/schema.ts'
import { sendFile, type UploadFailure } from './send-file.ts'

export type Upload = { id: string; name: string; share: number; failure: UploadFailure | null }

type Job = Upload & { file: File; abort: AbortController; onDone: (media: MediaView) => void }

/**
 * Pictures on their way to the server. Progress lives here and never in the
 * document: undo can't bring back a picture that was half sent.
 */
export class Uploads {
  #jobs = new Map<string, Job>()
  #listeners = new Set<() => void>()

  get pending(): boolean {
    return [...this.#jobs.values()].some((job) => job.failure === null)
  }

  get(id: string): Upload | undefined {
    return this.#jobs.get(id)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Starts sending; `onDone` is called once the picture is in the library. */
  start(file: File, onDone: Job['onDone']): string {
    const id = crypto.randomUUID()
    this.#jobs.set(id, { id, name: file.name, share: 0, failure: null, file, abort: new AbortController(), onDone })
    void this.#send(id)
    return id
  }

  retry(id: string): void {
    this.#change(id, { failure: null, share: 0, abort: new AbortController() })
    void this.#send(id)
  }

  cancel(id: string): void {
    const job = this.#jobs.get(id)
    this.#jobs.delete(id)
    job?.abort.abort()
    this.#tell()
  }

  async #send(id: string): Promise<void> {
    const job = this.#jobs.get(id)
    if (!job) return
    if (job.file.size > UPLOAD_LIMITS.bytes) return this.#change(id, { failure: 'too-large' })
    if (job.file.type && !job.file.type.startsWith('image/')) return this.#change(id, { failure: 'not-an-image' })

    const onProgress = (share: number) => this.#change(id, { share })
    const outcome = await sendFile({ file: job.file, signal: job.abort.signal, onProgress })
    if (!this.#jobs.has(id)) return
    if (!outcome.ok) return this.#change(id, { failure: outcome.reason })

    this.#jobs.delete(id)
    job.onDone(outcome.media)
    this.#tell()
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
