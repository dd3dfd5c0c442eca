import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Agent, request } from 'undici'
import { UPLOAD_LIMITS } from '#features/media/schema.ts'
import { checkAddress, guardedLookup, RefusedAddress } from './fetch-guard.ts'

const TIMEOUT = 10_000
const MOST_REDIRECTS = 3
const TRIES = 3

export type Fetched = { ok: true; bytes: Uint8Array } | { ok: false; reason: string; isNetwork: boolean }

/** Fetches one file. */
export type FetchFile = (address: string) => Promise<Fetched>

/** Connections that only ever reach the public internet. */
function guardedAgent(): Agent {
  return new Agent({
    connect: { lookup: guardedLookup, timeout: TIMEOUT },
    headersTimeout: TIMEOUT,
    bodyTimeout: TIMEOUT,
    connections: 4,
    pipelining: 1
  })
}

/** Fetches pictures from the web without ever reaching into our own network. Close it at the end. `agent` is another in tests. */
export function fileFetcher(agent: Agent = guardedAgent()): { fetchFile: FetchFile; close: () => Promise<void> } {
  return {
    fetchFile: async (address) => {
      let last: Fetched = { ok: false, reason: 'unreachable', isNetwork: true }
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        last = await attemptFetch(agent, address)
        if (last.ok || !last.isNetwork) return last
      }
      return last
    },
    close: () => agent.close()
  }
}

async function attemptFetch(agent: Agent, address: string): Promise<Fetched> {
  try {
    return { ok: true, bytes: await follow(agent, address) }
  } catch (error) {
    const refused = refusalIn(error)
    if (refused) return { ok: false, reason: refused.reason, isNetwork: false }

    const { code = 'unreachable' } = error as { code?: string }
    return { ok: false, reason: code, isNetwork: true }
  }
}

/** Our refusal may come wrapped in a connection error. */
function refusalIn(error: unknown): RefusedAddress | null {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof RefusedAddress) return at
  const inner = error instanceof AggregateError ? error.errors : []
  return inner.find((one): one is RefusedAddress => one instanceof RefusedAddress) ?? null
}

async function follow(agent: Agent, address: string): Promise<Uint8Array> {
  // One clock for everything: a server that drips must not hold us for ever.
  const signal = AbortSignal.timeout(TIMEOUT * 3)
  let url = checkAddress(address)

  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal,
      headers: { accept: 'image/*', 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'Parution (import)' }
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

    const type = String(headers['content-type'] ?? '')
    if (!/^(image\/|application\/octet-stream|binary\/)|^$/i.test(type)) {
      body.destroy()
      throw new RefusedAddress('not-an-image')
    }
    return readAll(inflated(body, String(headers['content-encoding'] ?? '')))
  }
  throw new RefusedAddress('too-many-redirects')
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

/** Counts what comes out, after decompression: a small body may hold gigabytes. */
async function readAll(body: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0

  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > UPLOAD_LIMITS.bytes) {
      body.destroy()
      throw new RefusedAddress('too-large')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
