import { type RedirectAnswer, resolveRedirect } from '#features/redirects/data.ts'

/** Enough for every address of a large publication; the oldest go first. */
const LIMIT = 10_000
/** What changes without an announcement, such as a post whose hour has come, is seen after this. */
const LIFE = 60_000

type Known = { answer: RedirectAnswer; until: number }

const known = new Map<string, Known>()

/** Where an old address leads, asked of the database once a minute at most. */
export async function findRedirect(url: URL): Promise<RedirectAnswer> {
  const key = `${url.pathname}${url.search}`
  const remembered = known.get(key)
  if (remembered && remembered.until > Date.now()) return remembered.answer

  // While the database is away, pages that are cached go on being served.
  const answer = await resolveRedirect(url.pathname, url.searchParams).catch(() => undefined)
  if (answer === undefined) return remembered?.answer ?? null

  known.delete(key)
  known.set(key, { answer, until: Date.now() + LIFE })
  if (known.size > LIMIT) known.delete(known.keys().next().value ?? '')
  return answer
}

/** Something was published, moved or removed: every answer may be another now. */
export function forgetRedirects(): void {
  known.clear()
}
