import type { Agent } from 'undici'
import type { Outcome } from '#lib/errors.ts'
import { guardedAgent, guardedGet, refusalIn } from '#lib/guarded-fetch.ts'
import { decodePage } from './charset.ts'
import { pageFacts } from './page-facts.ts'
import type { PageFacts, SourceReason } from './schema.ts'

const TIMEOUT = 8_000
/** What a page says of itself stands near its beginning. */
const LIMIT = 1_000_000

type Network = { agent: Agent; timeout: number }
let network: Network | null = null

/**
 * What the page at an address says of itself, for the record of a source. Only pages of the public web
 * are asked for, and only HTML is read. `through` is another network in tests.
 */
export async function readSource(
  address: string,
  through: Network = ourNetwork()
): Promise<Outcome<PageFacts, SourceReason>> {
  try {
    const { bytes, contentType, url } = await guardedGet(address, {
      ...through,
      accept: 'text/html,application/xhtml+xml',
      userAgent: 'Parution (sources)',
      allows: (type) => /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i.test(type),
      refusal: 'not-a-page',
      limit: LIMIT,
      beyond: 'cut'
    })
    return { ok: true, value: pageFacts(decodePage(bytes, contentType), url.href) }
  } catch (error) {
    return { ok: false, reason: reasonOf(refusalIn(error)?.reason) }
  }
}

function ourNetwork(): Network {
  network ??= { agent: guardedAgent(TIMEOUT), timeout: TIMEOUT }
  return network
}

function reasonOf(refusal: string | undefined): SourceReason {
  if (refusal === undefined) return 'unreachable'
  if (refusal === 'private-address') return 'private'
  if (refusal === 'bad-address' || refusal === 'bad-port') return 'address'
  return refusal === 'not-a-page' ? 'not-a-page' : 'refused'
}
