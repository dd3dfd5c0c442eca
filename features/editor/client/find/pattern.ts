/** Letters that count as the same one: each plain letter with its accented forms of Latin scripts. */
const FORMS = formsOfLetters()
const SAME: [RegExp, string][] = [
  [/^\s+/, '\\s+'],
  [/^['’ʼ]/, "['’ʼ]"],
  [/^(…|\.\.\.)/, '(?:…|\\.\\.\\.)'],
  [/^[-‐‑]/, '[-‐‑]']
]
const LIGATURES: [RegExp, string][] = [
  [/^(œ|oe)/i, '(?:œ|o\\p{M}*e\\p{M}*)'],
  [/^(æ|ae)/i, '(?:æ|a\\p{M}*e\\p{M}*)']
]

/**
 * The source of a regular expression (flag `u`) that finds words as a person means them: any kind of space is a space,
 * ’ is ', and unless `exact`, letters match whatever their accents. Never throws: nothing typed is taken as syntax.
 */
export function findPattern(words: string, { exact }: { exact: boolean }): string {
  const same = exact ? SAME : [...SAME, ...LIGATURES]
  let rest = words.normalize('NFC').toWellFormed()
  let pattern = ''

  while (rest !== '') {
    const [found, source] = same.find(([start]) => start.test(rest)) ?? [/^[\s\S]/u, null]
    const piece = found.exec(rest)?.[0] ?? rest
    pattern += source ?? (exact ? literal(piece) : withAccents(piece))
    rest = rest.slice(piece.length)
  }
  return pattern
}

function withAccents(letter: string): string {
  const plain = plainLetter(letter)
  const forms = FORMS.get(plain)
  return forms ? `(?:[${forms}]\\p{M}*)` : literal(letter)
}

function literal(piece: string): string {
  return piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function plainLetter(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function formsOfLetters(): Map<string, string> {
  const forms = new Map<string, string>()
  const add = (code: number) => {
    const letter = String.fromCodePoint(code)
    const plain = plainLetter(letter)
    if (/^[a-z]$/.test(plain)) forms.set(plain, (forms.get(plain) ?? plain + plain.toUpperCase()) + letter)
  }

  // Latin-1, Latin Extended A and B, Latin Extended Additional.
  for (let code = 0xc0; code <= 0x24f; code += 1) add(code)
  for (let code = 0x1e00; code <= 0x1eff; code += 1) add(code)
  return forms
}
