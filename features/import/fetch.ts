import type { Agent } from 'undici'
import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import { guardedAgent, guardedGet, refusalIn } from '#lib/guarded-fetch.ts'

const TIMEOUT = 10_000
const TRIES = 3

export type Fetched = { ok: true; bytes: Uint8Array } | { ok: false; reason: string; isNetwork: boolean }

/** Fetches one file. */
export type FetchFile = (address: string) => Promise<Fetched>

/** Fetches pictures from the web without ever reaching into our own network. Close it at the end. `agent` is another in tests. */
export function fileFetcher(agent: Agent = guardedAgent(TIMEOUT)): {
  fetchFile: FetchFile
  close: () => Promise<void>
} {
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
    const { bytes } = await guardedGet(address, {
      agent,
      accept: 'image/*',
      userAgent: 'Parution (import)',
      timeout: TIMEOUT * 3,
      allows: (type) => /^(image\/|application\/octet-stream|binary\/)|^$/i.test(type),
      refusal: 'not-an-image',
      limit: UPLOAD_LIMITS.bytes,
      beyond: 'refuse'
    })
    return { ok: true, bytes }
  } catch (error) {
    const refused = refusalIn(error)
    if (refused) return { ok: false, reason: refused.reason, isNetwork: false }

    const { code = 'unreachable' } = error as { code?: string }
    return { ok: false, reason: code, isNetwork: true }
  }
}
