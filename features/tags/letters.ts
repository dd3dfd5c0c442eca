import type { TagCount } from './data.ts'

/** A tag in the index, with how much it weighs beside the others: 1 to 5. */
export type WeighedTag = TagCount & { weight: number }

/** Tags under the letter they begin with; "" for what begins with none (digits, emoji, signs). */
export type Letter = { letter: string; id: string; tags: WeighedTag[] }

/** Weights are few, so that the eye tells them apart. */
const WEIGHTS = 5

/**
 * The tags from A to Z, under their letters. Accents and ligatures don't part letters ("Été" is under E,
 * "Œuvre" under O), scripts keep their own, what begins with no letter comes first.
 */
export function byLetter(tags: TagCount[], language: string): Letter[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const most = Math.max(1, ...tags.map(({ count }) => count))
  const letters = new Map<string, WeighedTag[]>()

  for (const tag of tags.toSorted((one, other) => collator.compare(sorted(one.name), sorted(other.name)))) {
    const letter = letterOf(tag.name, language)
    const weighed = { ...tag, weight: weightOf(tag.count, most) }
    letters.set(letter, [...(letters.get(letter) ?? []), weighed])
  }

  return [...letters]
    .toSorted(([one], [other]) => Number(one !== '') - Number(other !== '') || collator.compare(one, other))
    .map(([letter, under]) => ({ letter, id: `letter_${letter === '' ? '0' : letter}`, tags: under }))
}

/** What stands before the first letter or digit (an emoji, a quotation mark) says nothing of the order. */
function sorted(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '') || name
}

function letterOf(name: string, language: string): string {
  const [first = ''] = sorted(name).replace(/^œ/i, 'o').replace(/^æ/i, 'a').normalize('NFD')
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : ''
}

/** By the logarithm: one tag of a thousand articles must not make all others look alike. */
function weightOf(count: number, most: number): number {
  return most === 1 ? 1 : 1 + Math.round(((WEIGHTS - 1) * Math.log(count)) / Math.log(most))
}
