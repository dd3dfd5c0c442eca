/** What to do instead of inserting the typed character: remove `erase` characters before the caret, then insert. */
export type Replacement = { erase: number; insert: string }

const NO_BREAK = '\u00a0'
const NARROW_NO_BREAK = '\u202f'
const APOSTROPHE = '\u2019'

type Rule = (before: string, typed: string) => Replacement | null

const rules: Record<string, Rule> = {
  '"': quotationMark,
  '«': (before) => (before.endsWith('«') ? null : { erase: 0, insert: `«${NO_BREAK}` }),
  '»': (before) => glued(before, '»', NO_BREAK),
  ' ': (before) => (before.endsWith(`«${NO_BREAK}`) ? { erase: 0, insert: '' } : null),
  ';': (before) => (/&#?\w+$/.test(before) ? null : glued(before, ';', NARROW_NO_BREAK)),
  '!': (before) => glued(before, '!', NARROW_NO_BREAK),
  '?': (before) => glued(before, '?', NARROW_NO_BREAK),
  ':': colon,
  '/': slash,
  "'": (before) => (/\d$/.test(before) ? null : { erase: 0, insert: APOSTROPHE }),
  '.': (before) => (/(^|[^.])\.\.$/.test(before) ? { erase: 2, insert: '…' } : null)
}

/**
 * French typography as one types, by the rules of the Imprimerie nationale:
 * no-break spaces inside « » and before ":", narrow ones before ; ! ?, curved
 * apostrophes, one-character ellipses. `before` is the text of the block up to
 * the caret; null means that the character goes in as it is.
 */
export function frenchReplacement(before: string, typed: string): Replacement | null {
  return rules[typed]?.(before, typed) ?? null
}

function quotationMark(before: string): Replacement {
  const opens = /(^|[\s([{—–’'\u00a0\u202f-])$/.test(before) && !before.endsWith(`«${NO_BREAK}`)
  return opens ? { erase: 0, insert: `«${NO_BREAK}` } : { erase: 0, insert: `${NO_BREAK}»` }
}

function colon(before: string): Replacement | null {
  // 14:30, and the schemes of addresses, keep their colon.
  if (/\d$/.test(before) || /(^|\s)(https?|mailto|tel|ftp)$/i.test(before)) return null
  return glued(before, ':', NO_BREAK)
}

/** "HTTPS : //": somebody was typing an address after all. */
function slash(before: string): Replacement | null {
  const address = /([a-z]+)\u00a0:(\/?)$/i.exec(before)
  return address ? { erase: 2 + (address[2]?.length ?? 0), insert: `:${address[2]}/` } : null
}

/** `mark` behind a space of the right kind: the one already typed is replaced, a missing one is added. */
function glued(before: string, mark: string, space: string): Replacement | null {
  if (before.endsWith(' ')) return { erase: 1, insert: space + mark }
  if (/(^|[\s!?([/=])$/.test(before) || isAddress(before)) return null
  return { erase: 0, insert: space + mark }
}

/** A question mark inside an address is part of it. */
function isAddress(before: string): boolean {
  const word = /\S+$/.exec(before)?.[0] ?? ''
  return /:\/\/|^www\.|^\/\w/.test(word)
}

/** Also of Canada, Belgium, Switzerland. */
export function isFrench(language: string): boolean {
  return language.split('-')[0] === 'fr'
}
