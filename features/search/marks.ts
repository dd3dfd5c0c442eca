import { typographyOf } from '#lib/typography.ts'

/** A piece of author text, set apart when it is what somebody looked for. */
export type Segment = { text: string; isMarked: boolean }

/** Which of the looked-for words (by number) a word of a text is, by its lower-case form. */
export type MarkedWords = Map<string, number>

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Words of an extract: about three lines. */
const WINDOW = 36
/** Words shown before the first one that was looked for. */
const LEAD = 8

/** Lower case without accents, for a first comparison: the database has the last word. */
export function plainLetters(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
}

/** The words of texts that begin like one of the looked-for words, each once, lower case. */
export function wordsBeginningLike(texts: string[], sought: string[]): string[] {
  const beginnings = new Set(sought.map((word) => plainLetters(word).slice(0, 2)))
  const words = new Set<string>()
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) {
      if (beginnings.has(plainLetters(word.slice(0, 2)).slice(0, 2))) words.add(word.toLowerCase())
    }
  }
  return [...words]
}

/** A whole text, with the looked-for words set apart. */
export function markWords(text: string, marked: MarkedWords, language: string): Segment[] {
  const segments: Segment[] = []
  let done = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!marked.has(word.toLowerCase())) continue
    if (index > done) segments.push({ text: text.slice(done, index), isMarked: false })
    segments.push({ text: word, isMarked: true })
    done = index + word.length
  }
  if (done < text.length) segments.push({ text: text.slice(done), isMarked: false })
  return typesetSegments(segments, language)
}

/** The passage with the most of the looked-for words; null where there is none. */
export function extractOf(text: string, marked: MarkedWords, language: string): Segment[] | null {
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    sought: marked.get(word.toLowerCase())
  }))
  const first = bestStart(words.map(({ sought }) => sought))
  if (first === null) return null

  const from = Math.max(0, Math.min(first - LEAD, words.length - WINDOW))
  const until = Math.min(words.length, from + WINDOW)
  const isWhole = until === words.length
  const passage = text.slice(from === 0 ? 0 : words[from]?.start, isWhole ? text.length : words[until - 1]?.end)
  const shown = `${from === 0 ? '' : '… '}${passage.replace(/\s+/g, ' ').trim()}${isWhole ? '' : ' …'}`
  return markWords(shown, marked, language)
}

/** Where the passage begins that holds most different looked-for words, the earliest of equals. */
function bestStart(sought: (number | undefined)[]): number | null {
  let best: number | null = null
  let most = 0
  for (const [at, one] of sought.entries()) {
    if (one === undefined) continue

    const kinds = new Set(sought.slice(at, at + WINDOW - LEAD).filter((other) => other !== undefined)).size
    if (kinds > most) {
      most = kinds
      best = at
    }
  }
  return best
}

function typesetSegments(segments: Segment[], language: string): Segment[] {
  const texts = typographyOf(
    segments.map(({ text }) => ({ text, verbatim: false })),
    language
  )
  return segments.map((segment, at) => ({ ...segment, text: texts[at] ?? segment.text }))
}
