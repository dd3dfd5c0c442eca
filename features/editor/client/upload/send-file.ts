import { REFUSED_FILES, type RefusedFile } from '#features/media/constants.ts'
import type { MediaView } from '#features/media/schema.ts'

export type UploadFailure =
  | RefusedFile
  | 'not-signed-in'
  | 'forbidden'
  | 'network'
  /** The other site does not give it. */
  | 'not-fetched'
  /** On somebody's computer, where no page can read it. */
  | 'out-of-reach'
  | 'cancelled'

export type UploadOutcome = { ok: true; media: MediaView } | { ok: false; reason: UploadFailure }

export type Watch = { signal: AbortSignal; onProgress: (share: number) => void }

const REASONS: readonly string[] = [...REFUSED_FILES, 'not-fetched']

/** Sends a picture; fetch can't tell how far an upload is, XMLHttpRequest can. */
export function sendFile(file: File, { signal, onProgress }: Watch): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/media')
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('x-filename', encodeURIComponent(file.name.slice(-300).toWellFormed()))
    request.responseType = 'json'
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0)
    request.upload.onload = () => onProgress(1)
    request.onload = () => resolve(outcomeOf(request.status, request.response))
    request.onerror = () => resolve({ ok: false, reason: 'network' })
    request.onabort = () => resolve({ ok: false, reason: 'cancelled' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** Asks the server to take a picture in from the web, or for one that it has. */
export async function copyPicture(
  wish: { url: string } | { mediaId: string },
  { signal }: Watch
): Promise<UploadOutcome> {
  try {
    const response = await fetch('/api/media/copies', { method: 'POST', body: JSON.stringify(wish), signal })
    return outcomeOf(response.status, await response.json())
  } catch {
    return { ok: false, reason: signal.aborted ? 'cancelled' : 'network' }
  }
}

function outcomeOf(status: number, body: unknown): UploadOutcome {
  if (status === 201) return { ok: true, media: body as MediaView }
  if (status === 401) return { ok: false, reason: 'not-signed-in' }
  if (status === 403) return { ok: false, reason: 'forbidden' }
  if (status === 413) return { ok: false, reason: 'too-large' }
  if (status === 400) return { ok: false, reason: 'not-fetched' }

  const reason = (body as { reason?: string } | null)?.reason ?? ''
  return { ok: false, reason: REASONS.includes(reason) ? (reason as UploadFailure) : 'network' }
}
