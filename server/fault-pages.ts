import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { getPublication } from '#features/publication/data.ts'
import type { Fault } from '#features/publication/faults.ts'
import { UNSET_PUBLICATION } from '#features/publication/schema.ts'
import { keyFor } from '#lib/secret.ts'
import { ownUrl } from './own-url.ts'
import { type FaultWords, plainFaultPage } from './plain-fault-page.ts'
import { withoutFramework } from './plain-html.ts'

/** A title that was withdrawn leaves the pages at once, by their names; this is for what changes unannounced. */
const LIFE = 60_000
/** Without an answer in this time the plain page goes out. */
const PATIENCE = 3_000
/** After a failure the page is left alone for a while. */
const REST = 5_000

type Kept = { page: Promise<string | null>; until: number }

const kept = new Map<Fault, Kept>()
let words: FaultWords = UNSET_PUBLICATION
let address: (() => AddressInfo) | undefined

/** Pages can be rendered from now on, by the server that listens at this address. */
export async function openFaultPages(listening: () => AddressInfo): Promise<void> {
  address = listening
  await refreshFaultPages()
}

/** Something that the pages show has changed. Those that need no database learn the name and the language. */
export async function refreshFaultPages(): Promise<void> {
  kept.clear()
  words = await getPublication().catch(() => words)
}

/** What pages without the database are made with. */
export function faultWords(): FaultWords {
  return words
}

/** The site's own page for a fault, whole; plain when the site itself cannot make one. */
export async function faultPage(fault: Fault): Promise<string> {
  const isOurs = fault === '500' || fault === '503'
  // The page of a broken database must not need one.
  if (isOurs || address === undefined) return plainFaultPage(fault, words)

  const known = kept.get(fault)
  const current = known && known.until > Date.now() ? known : keep(fault, ownUrl(address()))
  return (await current.page) ?? plainFaultPage(fault, words)
}

function keep(fault: Fault, origin: string): Kept {
  const entry: Kept = { page: render(fault, origin), until: Date.now() + LIFE }
  kept.set(fault, entry)
  entry.page.then((page) => {
    if (page === null) entry.until = Date.now() + REST
  })
  return entry
}

async function render(fault: Fault, origin: string): Promise<string | null> {
  const late = pause(PATIENCE, null, { ref: false })
  const headers = { authorization: faultKey(), accept: 'text/html' }
  const page = fetch(`${origin}/fault/${fault}`, { headers, signal: AbortSignal.timeout(PATIENCE) })
    .then((answer) => (answer.status === 200 ? answer.text().then(withoutFramework) : null))
    .catch(() => null)
  return Promise.race([page, late])
}

/** What opens `/fault/…`, which would answer anybody else with a 404. */
export function faultKey(): string {
  return `Bearer ${keyFor('faults')}`
}
