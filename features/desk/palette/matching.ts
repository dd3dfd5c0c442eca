/** Letters without accents, in lower case. */
function fold(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** True when every word that was typed begins a word of the label: "nou art" finds "Nouvel article". */
export function matches(label: string, typed: string): boolean {
  const words = fold(label).split(/[^\p{L}\p{N}]+/u)
  return fold(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)))
}
