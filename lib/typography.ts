import { ENGLISH, FRENCH, type Rule, VERBATIM } from './typography-rules.ts'

type Edit = { start: number; end: number; replacement: string }

/** A part of a sentence; verbatim is what no rule may touch: code, other languages. */
export type Piece = { text: string; verbatim: boolean }

/**
 * Text as it is printed in a language. French: U+202F before ; ! ?, U+00A0 before : and inside « »,
 * ’ for the apostrophe, … for three dots, and no-break spaces where a number and its unit, a title
 * and its name, a day and its month belong together. English: the last two of these. Others: as typed.
 */
export function typography(text: string, language: string): string {
  return typographyOf([{ text, verbatim: false }], language)[0] ?? ''
}

/**
 * The same for one sentence that is cut into pieces (by emphasis, links, code):
 * a space may stand in one piece and its question mark in the next.
 */
export function typographyOf(pieces: Piece[], language: string): string[] {
  const rules = rulesOf(language)
  if (!rules) return pieces.map((piece) => piece.text)

  const edits = editsOf(pieces.map((piece) => piece.text).join(''), rules)
  let start = 0

  return pieces.map(({ text, verbatim }) => {
    const from = start
    start += text.length
    return verbatim ? text : apply(text, from, edits)
  })
}

function rulesOf(language: string): Rule[] | null {
  if (/^fr\b/i.test(language)) return FRENCH
  return /^en\b/i.test(language) ? ENGLISH : null
}

function editsOf(text: string, rules: Rule[]): Edit[] {
  const edits = rules.flatMap((rule) => [...text.matchAll(rule.pattern)].flatMap((match) => editsOfMatch(match, rule)))
  if (edits.length === 0) return edits

  const untouchable = Array.from(text.matchAll(VERBATIM), (match) => ({
    start: match.index,
    end: match.index + match[0].length
  }))
  const isFree = (edit: Edit) => !untouchable.some((zone) => edit.start < zone.end && edit.end > zone.start)

  return edits.filter(isFree).sort((one, other) => one.start - other.start || one.end - other.end)
}

function editsOfMatch(match: RegExpExecArray, { replacement }: Rule): Edit[] {
  if (match.indices)
    return match.indices.slice(1).flatMap((span) => (span ? [{ start: span[0], end: span[1], replacement }] : []))
  return [{ start: match.index, end: match.index + match[0].length, replacement }]
}

/** An insertion between two pieces belongs to the later one, unless that one is verbatim or absent. */
function apply(text: string, from: number, edits: Edit[]): string {
  let result = ''
  let done = 0

  for (const edit of edits) {
    const start = edit.start - from
    const end = edit.end - from
    if (start < done || end > text.length || (start === text.length && end === start)) continue

    result += text.slice(done, start) + edit.replacement
    done = end
  }

  return result + text.slice(done)
}
