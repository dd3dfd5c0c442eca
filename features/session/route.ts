import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { mayEver, type Permission } from '#features/roles/policy.ts'
import { AppError, type ErrorCode } from '#lib/errors.ts'
import type { AccountActor } from './actor.ts'
import { getActor } from './auth.ts'
import { comesFromUs } from './visitor.ts'

const STATUS: Record<ErrorCode, number> = {
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  'invalid-input': 400,
  'invalid-document': 400,
  'too-large': 413,
  unavailable: 503
}

type Gate = {
  may: Permission
  /** Largest body taken, in bytes. */
  limit: number
}
type Call<Params> = { actor: AccountActor; params: Params; request: Request; body: Uint8Array<ArrayBuffer> }
type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/** An answer that no cache keeps. */
export function answer(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'private, no-store' } })
}

/**
 * Builds a route handler that changes something: Origin, session, role and size of the body are
 * checked before `run`; errors become JSON answers `{ ok: false, reason }` with the fitting status.
 */
export function route<Params>({ may, limit }: Gate, run: (call: Call<Params>) => Promise<Response>): Handler<Params> {
  return async (request, context) => {
    try {
      if (!comesFromUs(request.headers)) throw new AppError('forbidden', 'another origin')

      const actor = await getActor()
      if (!actor) throw new AppError('not-signed-in')
      if (!mayEver(actor, may)) throw new AppError('forbidden')

      const body = await readBody(request, limit)
      return await run({ actor, params: await context.params, request, body })
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof AppError) return answer({ ok: false, reason: error.code }, STATUS[error.code])

      // Whoever hung up in the middle of a request is no fault of ours.
      if (!isHangUp(error)) console.error('A request failed.', error)
      return answer({ ok: false, reason: 'unavailable' }, 500)
    }
  }
}

function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
}

/** The body, read no further than `limit`, whatever Content-Length says. */
async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new AppError('too-large')

  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > limit) throw new AppError('too-large')
    chunks.push(chunk)
  }

  const body = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    body.set(chunk, offset)
    offset += chunk.byteLength
  }
  return body
}

/** @throws AppError `invalid-input` for what is no JSON in UTF-8. */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new AppError('invalid-input', 'not JSON')
  }
}
