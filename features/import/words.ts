import { decodeHTML } from 'entities'

const TAG = /<\/?[a-z][^<>]*>/gi
const STILL_ENCODED =
  /&(#\d{2,5}|#x[\da-f]{2,5}|amp|lt|gt|quot|apos|nbsp|eacute|egrave|agrave|ccedil|rsquo|laquo|raquo);/i

/** A name or a title as people read it: no tags, entities decoded; twice when the export had encoded them twice. */
export function plainName(value: string): string {
  const once = decodeHTML(value.replace(TAG, ''))
  const name = STILL_ENCODED.test(once) ? decodeHTML(once) : once
  return name.replace(/\s+/g, ' ').trim()
}

/** A term's name: what looks like a tag may be meant ("C<T>"), so only entities go, once. */
export function termName(value: string): string {
  return decodeHTML(value).replace(/\s+/g, ' ').trim()
}

/** Percent-encoded segments ("collectivit%c3%a9") in letters; as they are when they are no UTF-8. */
export function decodeSegment(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

const PARAGRAPH_END = /<\/(p|div|li|blockquote|h[1-6]|pre|ul|ol)\s*>/gi

/** Words of an HTML fragment as plain text; blank lines part paragraphs, links keep their address. */
export function plainParagraphs(html: string): string {
  const text = html
    .replace(/\r\n?/g, '\n')
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(
      /<a\b[^>]*\bhref\s*=\s*["'](https?:[^"']*)["'][^>]*>([\s\S]*?)<\/a>/gi,
      (_, href: string, words: string) => (words.includes(href) || words.trim() === '' ? href : `${words} (${href})`)
    )
    .replace(/<br\s*\/?>\n?/gi, '\n')
    .replace(PARAGRAPH_END, '\n\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(TAG, '')

  return decodeHTML(text)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Cuts at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1).toWellFormed()
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
