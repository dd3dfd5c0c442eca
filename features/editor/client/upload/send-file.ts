import type { MediaView, RefusedFile } from '#features/media/schema.ts'

export type UploadFailure = RefusedFile | 'not-signed-in' | 'forbidden' | 'network'
export type UploadOutcome = { ok: true; media: MediaView } | { ok: false; reason: UploadFailure }

const REFUSALS: readonly string[] = ['empty', 'too-large', 'not-an-image', 'too-many-pixels', 'broken']

type SendOptions = { file: File; signal: AbortSignal; onProgress: (share: number) => void }

/** Sends a picture; fetch can't tell how far an upload is, XMLHttpRequest can. */
export function sendFile({ file, signal, onProgress }: SendOptions): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/media')
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('x-filename', encodeURIComponent(file.name))
    request.responseType = 'json'
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0)
    request.onload = () => resolve(outcomeOf(request.status, request.response))
    request.onerror = () => resolve({ ok: false, reason: 'network' })
    request.onabort = () => resolve({ ok: false, reason: 'network' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function outcomeOf(status: number, body: unknown): UploadOutcome {
  if (status === 201) return { ok: true, media: body as MediaView }
  if (status === 401) return { ok: false, reason: 'not-signed-in' }
  if (status === 403) return { ok: false, reason: 'forbidden' }
  if (status === 413) return { ok: false, reason: 'too-large' }

  const reason = (body as { reason?: string } | null)?.reason ?? ''
  return { ok: false, reason: REFUSALS.includes(reason) ? (reason as RefusedFile) : 'network' }
}
