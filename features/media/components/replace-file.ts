import type { UploadFailure } from '#features/editor/client/upload/send-file.ts'

export type ReplaceFailure = UploadFailure

const REFUSALS: readonly string[] = ['empty', 'too-large', 'not-an-image', 'too-many-pixels', 'broken']

/** Sends a file that takes the place of a picture's; null when it has, else why it has not. */
export async function replaceFile(id: string, file: File): Promise<ReplaceFailure | null> {
  const response = await fetch(`/api/media/${id}`, {
    method: 'PUT',
    body: file,
    headers: { 'x-filename': encodeURIComponent(file.name) }
  }).catch(() => null)
  if (response?.ok) return null
  if (response?.status === 401) return 'not-signed-in'
  if (response?.status === 403) return 'forbidden'
  if (response?.status === 413) return 'too-large'

  const body: unknown = await response?.json().catch(() => null)
  const reason = (body as { reason?: string } | null)?.reason ?? ''
  return REFUSALS.includes(reason) ? (reason as ReplaceFailure) : 'network'
}
