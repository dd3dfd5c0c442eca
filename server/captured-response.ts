import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

type Chunk = string | Uint8Array | null | undefined

/**
 * What `answer` writes to the response, kept back instead of being sent; the
 * response can then be sent as if nothing had happened. For answers that fit
 * in memory.
 */
export async function captured(response: ServerResponse, answer: () => Promise<void>): Promise<Captured> {
  const chunks: Buffer[] = []
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const keep = (chunk: Chunk | (() => void)) => {
    if (chunk && typeof chunk !== 'function') chunks.push(Buffer.from(chunk as Uint8Array))
  }

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status
      const headers = rest.find((part) => typeof part === 'object' && part !== null)
      for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
        if (value !== undefined) response.setHeader(name, value)
      }
      return response
    },
    flushHeaders() {},
    write(chunk: Chunk, ...rest: unknown[]) {
      keep(chunk)
      callLast(rest)
      return true
    },
    end(chunk?: Chunk | (() => void), ...rest: unknown[]) {
      keep(chunk)
      callLast([chunk, ...rest])
      end()
      return response
    }
  })

  try {
    // Next's own promise waits for the real end, which comes after this.
    await Promise.race([ended, answer().then(() => ended), untilClosed(response)])
  } finally {
    // The instance's own methods go, those of its class are back.
    for (const name of ['writeHead', 'flushHeaders', 'write', 'end']) Reflect.deleteProperty(response, name)
  }
  return { status: response.statusCode, headers: { ...response.getHeaders() }, body: Buffer.concat(chunks) }
}

/** Node calls back when a chunk has been taken over. */
function callLast(args: unknown[]): void {
  const callback = args.at(-1)
  if (typeof callback === 'function') queueMicrotask(() => callback())
}

/** The visitor has gone: nobody waits for the rest. */
function untilClosed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.once('close', resolve))
}
