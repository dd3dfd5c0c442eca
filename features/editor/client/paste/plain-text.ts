import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Each line of these alone says that a text is Markdown; a single dash or star does not, it may be a dialogue. */
const MARKDOWN = [
  /^ {0,3}#{1,6} \S/m,
  /^ {0,3}(```|~~~)/m,
  /^\[\^[^\]\s]+\]: /m,
  /\[[^[\]\n]{1,300}\]\(\S+\)/,
  /\*\*\S[^*\n]*\*\*/,
  /^ {0,3}> \S/m,
  /^ {0,3}\|? {0,20}:?-{3,}:? {0,20}\|/m,
  /(^ {0,3}[-*+] \S.*\n){2}/m,
  /(^ {0,3}\d{1,3}[.)] \S.*\n){2}/m
]
/** Beyond these nobody has written it by hand, and a parser, which compares each sign with those before it, takes its time. */
const LONGEST = 150_000
const MOST_SIGNS = 5_000
const SIGN = /[[\]*_~`<>|!]/g
const DEEP_LINE = /^[ \t>]{80}/m

/** The HTML that a text without any stands for, or null when each of its lines is a paragraph. */
export function htmlOfText(text: string): string | null {
  const words = text.replace(/\r\n?/g, '\n')
  if (/<!-- wp:[a-z]/.test(words)) return words
  if (isMarkdown(words)) return markdown(words)
  return /\S[^\S\n]*\n[^\S\n]*\n\s*\S/.test(words) ? paragraphs(words) : null
}

function isMarkdown(words: string): boolean {
  if (words.length > LONGEST || DEEP_LINE.test(words)) return false
  if ((words.match(SIGN)?.length ?? 0) > MOST_SIGNS) return false
  return MARKDOWN.some((sign) => sign.test(`${words}\n`))
}

/** GFM with footnotes; HTML in it stays words (https://github.github.com/gfm/). */
function markdown(text: string): string {
  return micromark(text, { extensions: [gfm({ singleTilde: false })], htmlExtensions: [gfmHtml()] })
}

/** Blank lines separate paragraphs; a line break inside one stays, as in a poem or an address. */
function paragraphs(text: string): string {
  return text
    .split(/\n[^\S\n\u00a0\u202f]*\n\s*/)
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${escaped(block.replace(/^\n+|\n+$/g, '')).replaceAll('\n', '<br>')}</p>`)
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
