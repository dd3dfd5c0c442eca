const NARROW = '\u202f'
const NO_BREAK = '\u00a0'
/** Blanks that an author may have typed where a no-break one belongs. */
const BLANK = '[ \\u00a0\\u202f]'

type Edit = { start: number; end: number; replacement: string }
type Rule = { pattern: RegExp; replacement: string }

// Each rule replaces what its pattern matches; what stands around it is only
// looked at. A mark gets a missing space only where a sentence could end, so
// that "12:30", "a::b" and "?q=1" stay as they are.
const RULES: Rule[] = [
  { pattern: new RegExp(`(?<=[^\\s(\\[«“!?…])${BLANK}+(?=[!?]+|;)`, 'g'), replacement: NARROW },
  { pattern: /(?<=[\p{L}\p{N})\]»”’…%])(?=[!?]+(?:[\s)\]»”’,.]|$)|;(?:\s|$))/gu, replacement: NARROW },
  { pattern: new RegExp(`(?<=[^\\s:(\\[])${BLANK}+(?=:(?!:))`, 'g'), replacement: NO_BREAK },
  { pattern: /(?<=[\p{L}\p{N})\]»”’%])(?=:(?:\s|$))/gu, replacement: NO_BREAK },
  { pattern: new RegExp(`(?<=«)${BLANK}*(?=\\S)`, 'g'), replacement: NO_BREAK },
  { pattern: new RegExp(`(?<=[^\\s«])${BLANK}*(?=»)`, 'g'), replacement: NO_BREAK },
  { pattern: new RegExp(`(?<=\\d)${BLANK}(?=[%€°])`, 'g'), replacement: NO_BREAK },
  {
    pattern: new RegExp(`(?<=(?<![\\d,.])\\d{1,3}(?:${BLANK}\\d{3})*)${BLANK}(?=\\d{3}(?!\\d))`, 'g'),
    replacement: NARROW
  },
  { pattern: /(?<=\p{L})'(?=[\p{L}\p{N}«“])/gu, replacement: '’' },
  { pattern: /(?<!\.)\.{3}(?!\.)/g, replacement: '…' }
]

/** Addresses, e-mail addresses and HTML entities written out: nothing in them is a sentence's. */
const VERBATIM = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)\S+|[^\s@]+@[^\s@]+\.[^\s@]+|&#?\w+;/gi

/**
 * French text with the spaces that French printers put: U+202F before ; ! ?,
 * U+00A0 before : and inside « », ’ for the apostrophe, … for three dots.
 */
export function frenchTypography(text: string): string {
  return frenchTypographyOf([{ text, verbatim: false }])[0] ?? ''
}

/**
 * The same for one sentence that is cut into pieces (by emphasis, links, code):
 * a space may stand in one piece and its question mark in the next. Verbatim
 * pieces (code, other languages) are looked at, never touched.
 */
export function frenchTypographyOf(pieces: { text: string; verbatim: boolean }[]): string[] {
  const whole = pieces.map((piece) => piece.text).join('')
  const edits = editsOf(whole)
  let start = 0

  return pieces.map(({ text, verbatim }) => {
    const from = start
    start += text.length
    return verbatim ? text : apply(text, from, edits)
  })
}

function editsOf(text: string): Edit[] {
  const untouchable = Array.from(text.matchAll(VERBATIM), (match) => ({
    start: match.index,
    end: match.index + match[0].length
  }))
  const isFree = (edit: Edit) => !untouchable.some((zone) => edit.start < zone.end && edit.end > zone.start)

  return RULES.flatMap(({ pattern, replacement }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      replacement
    }))
  )
    .filter(isFree)
    .sort((one, other) => one.start - other.start || one.end - other.end)
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
