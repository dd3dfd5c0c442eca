import type { SaveInput, SaveResult } from '#features/drafts/schema.ts'

/** An answer that takes longer is not coming: the save is sent again. */
const PATIENCE_MS = 30_000

/** Sends a save and returns the answer, whatever its status; rejects only when the server can't be reached. */
export async function sendDraft(id: string, input: SaveInput): Promise<SaveResult> {
  const response = await fetch(`/api/drafts/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(PATIENCE_MS)
  })
  if (response.status === 401) return { ok: false, reason: 'not-signed-in' }

  const result: unknown = await response.json().catch(() => null)
  return isResult(result) ? result : { ok: false, reason: reasonOf(response.status) }
}

function isResult(value: unknown): value is SaveResult {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'
}

function reasonOf(status: number): 'forbidden' | 'not-found' | 'unavailable' {
  if (status === 403) return 'forbidden'
  return status === 404 ? 'not-found' : 'unavailable'
}
