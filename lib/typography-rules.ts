const NARROW = '\u202f'
const NO_BREAK = '\u00a0'
/** Blanks that an author may have typed where a no-break one belongs. */
const BLANK = '[ \\u00a0\\u202f]'
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])'
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])'

/** What the pattern matches is replaced: each of its groups where it has any, the whole match otherwise. */
export type Rule = { pattern: RegExp; replacement: string }

/** The words before and after a blank at which no line may end, as sources of regular expressions. */
type Pair = [before: string, after: string]

/** `Ko` and `km/h` need their number, a sentence that goes on with "s’en va" or "l’autre" does not. */
const UNITS = `(?:°[CF]?|‰|%|€|\\$|£|[kM]€|Md€|[kcm]?m(?:[²³]|/s)?|km(?:²|/h)|ha|[kmµ]?g|[cdmh]?[lL]|t|[µm]?s|min|h|j|[kKMGTP]?o|[kKMGT]?bits?|[kMGT]?Wh?|[km]?V|m?A|[kMG]?Hz|dB|[kMh]?Pa|k?J|k?cal|px|pt|millions?|milliards?)(?![\\p{L}\\p{N}’'])`

const MONTHS =
  '(?:janv(?:ier|\\.)|févr(?:ier|\\.)|mars|avr(?:il|\\.)|mai|juin|juil(?:let|\\.)|août|sept(?:embre|\\.)|oct(?:obre|\\.)|nov(?:embre|\\.)|déc(?:embre|\\.))(?!\\p{L})'
const ENGLISH_MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\\p{L})'
const DAY = '(?<![\\d,.])(?:[12]?\\d|3[01])'

/** Initials before a name: "J. Dupont", "J.-P. Martin". */
const INITIALS: Pair = [`${NO_LETTER_BEFORE}\\p{Lu}\\.`, '\\p{Lu}']

const FRENCH_PAIRS: Pair[] = [
  ['\\d', UNITS],
  [`\\d${BLANK}?(?:h|min)`, `\\d{1,2}${NO_LETTER_AFTER}`],
  [`(?:${DAY}|${NO_LETTER_BEFORE}1er)`, MONTHS],
  [`${NO_LETTER_BEFORE}(?:MM?\\.|M(?:me|lle)s?)`, '\\p{L}'],
  [`${NO_LETTER_BEFORE}(?:Me|Mgr|Drs?|Prs?|Ste?)`, '\\p{Lu}'],
  INITIALS,
  [
    `${NO_LETTER_BEFORE}(?:[Pp]p?|[Aa]rts?|[Ff]igs?|[Tt]|[Vv]ols?|[Cc]h(?:ap)?|[Tt]abl?|[Aa]l)\\.`,
    `(?:\\d|[IVXLC]+${NO_LETTER_AFTER})`
  ],
  [`${NO_LETTER_BEFORE}(?:av|apr)\\.`, 'J\\.'],
  ['\\d', `(?:av|apr)\\.${BLANK}?J\\.`],
  [`${NO_LETTER_BEFORE}(?:[IVX]+|\\d{1,2})er?`, 'siècles?(?!\\p{L})'],
  ['“', '[^\\s”]'],
  ['[^\\s“]', '”']
]

const ENGLISH_PAIRS: Pair[] = [
  ['\\d', UNITS],
  [DAY, ENGLISH_MONTHS],
  [`${NO_LETTER_BEFORE}(?:Mr|Mrs|Ms|Dr|Prof|St)\\.?`, '\\p{Lu}'],
  INITIALS,
  [`${NO_LETTER_BEFORE}(?:[Pp]p?|[Ff]igs?|[Vv]ols?|[Cc]h|[Nn]os?)\\.`, '\\d']
]

/** One pass over the blanks for all pairs: the cheap look ahead comes first. */
function together(pairs: Pair[]): Rule {
  const ways = pairs.map(([before, after]) => `(?=${after})(?<=${before}${BLANK}+)`)
  return { pattern: new RegExp(`(?<!${BLANK})${BLANK}+(?:${ways.join('|')})`, 'gu'), replacement: NO_BREAK }
}

const ELLIPSIS: Rule = { pattern: /(?<!\.)\.{3}(?!\.)/g, replacement: '…' }
const APOSTROPHES: Rule[] = [
  { pattern: /'(?<=\p{L}')(?=[\p{L}\p{N}«‹“"([…]|\.{3}(?!\.))/gu, replacement: '’' },
  // "mai '68", "the '90s", "les 80's".
  { pattern: /'(?<=(?:^|[\s(«‹“])')(?=\d\ds?(?![\p{L}\p{N}']))/gu, replacement: '’' },
  { pattern: /'(?<=\d')(?=s(?!\p{L}))/gu, replacement: '’' }
]

// What stands around a match is only looked at. A mark gets a missing space only where a sentence could
// end, so that "12:30", "16:9", "a::b" and "?q=1" stay as they are.
export const FRENCH: Rule[] = [
  { pattern: new RegExp(`(?<=[^\\s(\\[«‹“!?])${BLANK}+(?=[!?;])`, 'g'), replacement: NARROW },
  {
    pattern: /(?=[!?;])(?<=[\p{L}\p{N})\]»›”’…%€°]|(?<!\.)\.{3})(?=[!?]+(?:[\s)\]»›”’,.]|$)|;(?:[\s»›]|$))/gu,
    replacement: NARROW
  },
  { pattern: new RegExp(`(?<=[^\\s:(\\[])${BLANK}+(?=:(?!:))`, 'g'), replacement: NO_BREAK },
  { pattern: /(?=:)(?<=[\p{L}\p{N})\]»›”’%€°])(?=:(?:[\s»›]|$))/gu, replacement: NO_BREAK },
  { pattern: new RegExp(`(?<=[«‹])${BLANK}*(?=\\S)`, 'g'), replacement: NO_BREAK },
  { pattern: new RegExp(`(?<=[^\\s«‹])${BLANK}*(?=[»›])`, 'g'), replacement: NO_BREAK },
  // 50%, 12€, 25°C, n°5 and §3 take a space that is seldom typed.
  { pattern: /(?=[%€°])(?<=\d)(?=(?:%|€|°[CF])(?![\p{L}\p{N}]))/gu, replacement: NO_BREAK },
  { pattern: new RegExp(`(?<=(?:${NO_LETTER_BEFORE}[nN][°º]s?|§))${BLANK}*(?=\\d)`, 'gu'), replacement: NO_BREAK },
  // Groups of thousands, and the pairs of a telephone number.
  {
    pattern: new RegExp(`${BLANK}(?=\\d{3}(?!\\d))(?<=(?<![\\d,.])\\d{1,3}(?:${BLANK}\\d{3}){0,6}${BLANK})`, 'g'),
    replacement: NARROW
  },
  { pattern: new RegExp(`(?<!\\d)0\\d${`(${BLANK})\\d\\d`.repeat(4)}(?!\\d)`, 'gd'), replacement: NO_BREAK },
  // Dashes that open and close: no line begins with the closing one or ends with the opening one.
  {
    pattern: new RegExp(
      `(?<=[\\s(«])[–—](${BLANK}+)(?=\\S)(?![^–—\\n]{0,240}\\p{Ll}{3}[.!?…]\\s)[^–—\\n]{1,240}?(?<=\\S)(${BLANK}+)[–—](?=[\\s,;:.!?)»…]|$)`,
      'gdu'
    ),
    replacement: NO_BREAK
  },
  { pattern: new RegExp(`(?<=(?:^|\\n)[–—])${BLANK}+(?=\\S)`, 'g'), replacement: NO_BREAK },
  together(FRENCH_PAIRS),
  ...APOSTROPHES,
  ELLIPSIS
]

/** English spaces are those that were typed; a few of them must not end a line. */
export const ENGLISH: Rule[] = [together(ENGLISH_PAIRS), ...APOSTROPHES, ELLIPSIS]

/**
 * Addresses, e-mail addresses, names of files, declarations like "color:red;", smileys, and HTML
 * entities written out: nothing in them is a sentence's. Lengths are bounded, so that a
 * hostile line costs no more than a long one.
 */
export const VERBATIM =
  /(?:\b[a-z][a-z0-9+.-]{1,30}:\/\/|\bwww\.|\bmailto:)[^\s»]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\w-])[\w-]{1,80}(?:\.[\w-]{1,40}){0,3}\.[a-z][a-z0-9]{1,4}(?!\w)(?:[?#][^\s»]+)?|(?<![\w-])[a-z-]{1,40}:[a-z#][\w#-]{0,40};|(?:^|\s)[:;=]-?[)(DPp|/\\*]+(?!\w)|&#?\w{1,40};/gi
