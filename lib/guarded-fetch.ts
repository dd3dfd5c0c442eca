import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Agent, request } from 'undici'
import { checkAddress, guardedLookup, RefusedAddress } from './fetch-guard.ts'

const MOST_REDIRECTS = 3

export type GuardedRequest = {
  agent: Agent
  /** What is asked for, and who asks: headers of the request. */
  accept: string
  userAgent: string
  /** Milliseconds for everything: a server that drips must not hold us for ever. */
  timeout: number
  /** Is this a body that we want? Asked before it is read. */
  allows: (contentType: string) => boolean
  /** Why not, for the report. */
  refusal: string
  /** Bytes after decompression: a small body may hold gigabytes. */
  limit: number
  /** What becomes of a body beyond the limit: refused, or cut there. */
  beyond: 'refuse' | 'cut'
}

export type GuardedAnswer = { bytes: Uint8Array; contentType: string; url: URL }

/** Connections that only ever reach the public internet. */
export function guardedAgent(timeout: number): Agent {
  return new Agent({
    connect: { lookup: guardedLookup, timeout },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connections: 4,
    pipelining: 1
  })
}

/**
 * What is at an address of the web, redirects followed, each looked at like the first.
 * @throws RefusedAddress for what must not be asked for or is not wanted; else what the network says.
 */
export async function guardedGet(address: string, wanted: GuardedRequest): Promise<GuardedAnswer> {
  const { agent, accept, userAgent, timeout } = wanted
  const signal = AbortSignal.timeout(timeout)
  let url = checkAddress(address)

  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal,
      headers: { accept, 'accept-encoding': 'gzip, deflate, br', 'user-agent': userAgent }
    })

    // A body that is let go of reports that as a fault; nobody else listens.
    body.on('error', () => {})
    if (statusCode >= 300 && statusCode < 400 && typeof headers.location === 'string') {
      await body.dump()
      url = checkAddress(new URL(headers.location, url).href)
      continue
    }
    if (statusCode !== 200) {
      await body.dump()
      throw new RefusedAddress(`http-${statusCode}`)
    }

    const contentType = String(headers['content-type'] ?? '')
    if (!wanted.allows(contentType)) {
      body.destroy()
      throw new RefusedAddress(wanted.refusal)
    }
    const bytes = await readAll(inflated(body, String(headers['content-encoding'] ?? '')), wanted)
    return { bytes, contentType, url }
  }
  throw new RefusedAddress('too-many-redirects')
}

/** Our refusal may come wrapped in a connection error. */
export function refusalIn(error: unknown): RefusedAddress | null {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof RefusedAddress) return at
  const inner = error instanceof AggregateError ? error.errors : []
  return inner.find((one): one is RefusedAddress => one instanceof RefusedAddress) ?? null
}

function inflated(body: Readable, encoding: string): Readable {
  const inflate =
    encoding === 'gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : encoding === 'deflate'
          ? createInflate()
          : null
  if (!inflate) return body
  body.on('error', (error) => inflate.destroy(error))
  return body.pipe(inflate)
}

async function readAll(body: Readable, { limit, beyond }: Pick<GuardedRequest, 'limit' | 'beyond'>) {
  const chunks: Buffer[] = []
  let length = 0

  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    chunks.push(chunk)
    if (length <= limit) continue

    body.destroy()
    if (beyond === 'refuse') throw new RefusedAddress('too-large')
    break
  }
  return Buffer.concat(chunks).subarray(0, limit)
}
