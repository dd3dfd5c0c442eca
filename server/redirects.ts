import { setTimeout as pause } from 'node:timers/promises'
import { type RedirectAnswer, resolveRedirect } from '#features/redirects/data.ts'

/** Enough for every address of a large publication; the oldest go first. */
const LIMIT = 10_000
/** What changes without an announcement, such as a post whose hour has come, is seen after this. */
const LIFE = 60_000
/** A database that does not answer must not hold up pages that are cached; one that fails is left alone for a while. */
const PATIENCE = 2_000
const REST = 2_000

/** Longer addresses are asked each time: whoever makes them up must not fill the memory with them. */
const LONGEST = 300

/** Late: the database did not say in time. Pages that are cached can still be shown. */
export type Found = RedirectAnswer | { kind: 'late' }

type Known = { answer: RedirectAnswer; until: number }

const known = new Map<string, Known>()
let generation = 0
let restUntil = 0

/** Where an old address leads, asked of the database once a minute at most. */
export async function findRedirect(url: URL): Promise<Found> {
  const path = url.pathname
  if (path === '/' && url.search === '') return null
  // Answers carry the rest of the query over: only those without one are worth remembering.
  if (url.search !== '' || path.length > LONGEST) return look(url)

  const remembered = known.get(path)
  if (remembered && remembered.until > Date.now()) return remembered.answer

  const begun = generation
  const answer = await look(url)
  // What is unknown is without number, and may be published the next moment.
  if (begun === generation && answer?.kind !== 'unknown' && answer?.kind !== 'late') remember(path, answer)
  return answer
}

/** Something was published, moved or removed: every answer may be another now, those on their way included. */
export function forgetRedirects(): void {
  generation += 1
  known.clear()
}

function remember(path: string, answer: RedirectAnswer): void {
  known.delete(path)
  known.set(path, { answer, until: Date.now() + LIFE })
  if (known.size > LIMIT) known.delete(known.keys().next().value ?? '')
}

async function look(url: URL): Promise<Found> {
  if (Date.now() < restUntil) return { kind: 'late' }

  const unanswered = pause(PATIENCE, { kind: 'late' } as const, { ref: false })
  const answer = resolveRedirect(url.pathname, url.searchParams).catch(() => {
    restUntil = Date.now() + REST
    return { kind: 'late' } as const
  })
  return Promise.race([answer, unanswered])
}
