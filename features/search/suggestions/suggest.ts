import 'server-only'
import type { Queries } from '#lib/db.ts'
import type { PreparedTerm } from '../data.ts'
import { wordsBeginningLike } from '../marks.ts'
import { findPublishedGaps, getPublishedNearStem, readWordOfStem } from './data.ts'

/** Nobody misspells more words of one search. */
const MISSPELT = 3

/**
 * What was perhaps meant: the query with the words that no text has spelt like words that some text has. Null when
 * every word is known, or nothing looks alike.
 */
export async function suggestQuery(
  queries: Queries,
  { text, terms }: { text: string; terms: PreparedTerm[] }
): Promise<string | null> {
  const words = terms.filter(({ isPhrase }) => !isPhrase)
  const gaps = await findPublishedGaps(queries, words)
  const unknown = gaps.slice(0, MISSPELT).flatMap((at) => words[at]?.words ?? [])

  let suggested = text
  for (const typed of unknown) {
    const word = await knownWordLike(queries, typed)
    // Only letters and digits are in a term, so it stands in the text as it was typed.
    if (word !== null) suggested = suggested.replace(typed, () => word)
  }
  return suggested === text ? null : suggested
}

async function knownWordLike(queries: Queries, typed: string): Promise<string | null> {
  const near = await getPublishedNearStem(queries, typed)
  if (!near) return null

  const candidates = wordsBeginningLike([near.title, ...near.tags, near.text], [near.stem])
  const word = await readWordOfStem(queries, candidates, { stem: near.stem, typed })
  return word === typed.toLowerCase() ? null : word
}
