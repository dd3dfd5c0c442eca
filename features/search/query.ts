import { PREFIX_LETTERS, QUERY_LENGTH, TERMS } from './constants.ts'

/** A word, or several in this order; letters and digits only, with single spaces between words. */
export type Term = {
  words: string
  isPhrase: boolean
  /** The last word may be the beginning of a longer one. */
  isPrefix: boolean
}

export type SearchQuery = {
  /** As it is shown again in the form. */
  text: string
  terms: Term[]
  excluded: Term[]
  /** Something was left out because it was too long. */
  isCut: boolean
}

/** A quoted phrase or a word, with the minus sign that leaves it out. */
const PIECE = /(?<minus>(?<!\S)[-−])?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/gu
const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** "l’", "d’", "qu’" before a word: it may be looked for without. */
const ELISION = /^(?:[cdjlmnst]|qu)['’ʼ‘](?=\p{L})/iu

/**
 * What somebody looks for: words, "phrases in quotation marks", -exclusions. Whatever is typed is understood somehow:
 * other signs part words, what a sign ties together ("rendez-vous", "2121-18") stays together.
 */
export function parseQuery(input: string): SearchQuery {
  const { text, isCut } = clean(input)
  const pieces = Array.from(text.replace(/[“”„‟«»]/g, '"').matchAll(PIECE), ({ groups = {} }) => pieceOf(groups))
  const found = pieces.filter(({ words }) => words !== '')
  const kept = found.slice(0, TERMS)
  const last = found.at(-1)

  const termOf = (piece: Piece): Term => ({
    words: piece.words,
    isPhrase: piece.words.includes(' '),
    isPrefix: piece === last && isBeginning(piece)
  })
  return {
    text,
    terms: kept.filter(({ isExcluded }) => !isExcluded).map(termOf),
    excluded: kept.filter(({ isExcluded }) => isExcluded).map((piece) => ({ ...termOf(piece), isPrefix: false })),
    isCut: isCut || found.length > TERMS
  }
}

/** One line without control characters, not too long. */
function clean(input: string): { text: string; isCut: boolean } {
  // Composing can make text shorter or a little longer: what is far too long need not be looked at.
  const whole = input
    .slice(0, QUERY_LENGTH * 4)
    .toWellFormed()
    // Marks without a shape (soft hyphens, directions) stand inside words, control characters between them.
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .normalize('NFC')
    .trim()
  if (whole.length <= QUERY_LENGTH) return { text: whole, isCut: input.length > QUERY_LENGTH * 4 }

  const cut = whole.slice(0, QUERY_LENGTH)
  const lastSpace = cut.lastIndexOf(' ')
  return { text: (lastSpace > 0 ? cut.slice(0, lastSpace) : cut).toWellFormed().trim(), isCut: true }
}

type Piece = { words: string; isExcluded: boolean; isQuoted: boolean }

function pieceOf({ minus, phrase, word = '' }: Record<string, string | undefined>): Piece {
  const words = (phrase ?? word.replace(ELISION, '')).match(WORD) ?? []
  return { words: words.join(' '), isExcluded: minus !== undefined, isQuoted: phrase !== undefined }
}

function isBeginning({ words, isExcluded, isQuoted }: Piece): boolean {
  return !isExcluded && !isQuoted && !words.includes(' ') && words.length >= PREFIX_LETTERS
}
