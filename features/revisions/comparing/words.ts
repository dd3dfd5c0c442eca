import { diffWords } from 'diff'

export type WordPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** Words as both languages of the publication cut them. */
const segmenter = new Intl.Segmenter('fr', { granularity: 'word' })

/** Two texts that have nothing in common are not searched for it longer than this. */
const PATIENCE = 500

/** The newer text with what was taken out of the older one in its place. */
export function compareWords(older: string, newer: string): WordPart[] {
  const changes = diffWords(plain(older), plain(newer), { intlSegmenter: segmenter, timeout: PATIENCE })
  if (!changes) return whole(older, newer)

  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value
  }))
}

/** Typographic spaces as ordinary ones: where only these changed, no word did. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

function whole(older: string, newer: string): WordPart[] {
  return [
    { kind: 'removed', text: older },
    { kind: 'added', text: newer }
  ]
}

/** From 0, nothing in common, to 1, the same words. */
export function likeness(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  if (left.size === 0 && right.size === 0) return 1

  const common = [...left].filter((word) => right.has(word)).length
  return (2 * common) / (left.size + right.size)
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
