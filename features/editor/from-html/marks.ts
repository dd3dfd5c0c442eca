import { languageTag } from '#features/editor/document/attributes.ts'
import type { JsonMark } from '#features/editor/document/json.ts'
import { safeHref } from '#lib/safe-url.ts'
import { adapt, type Context } from './context.ts'

const MARKS: Record<string, string> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sub: 'subscript',
  sup: 'superscript'
}

/** Elements that only change how words look, or that browsers show as their words. */
const PLAIN = new Set([
  'span',
  'font',
  'u',
  'ins',
  'small',
  'big',
  'abbr',
  'acronym',
  'bdi',
  'bdo',
  'time',
  'mark',
  'label',
  'button',
  'data',
  'nobr',
  'blink',
  'q',
  'ruby',
  'rb',
  'rp',
  'rt',
  'wbr',
  'a'
])

export function isInline(name: string): boolean {
  return PLAIN.has(name) || name in MARKS || name.includes(':')
}

/** The marks of words within `element`, given those around it. */
export function marksWithin(context: Context, element: Element, marks: JsonMark[]): JsonMark[] {
  const name = element.localName
  const language = languageMark(element)
  const outer = language ? withMark(marks, language) : marks

  if (name === 'a') return withLink(context, element, outer)
  if (/^(abbr|acronym)$/.test(name) && element.getAttribute('title')) {
    adapt(context, 'abbreviation', `${element.textContent}: ${element.getAttribute('title')}`)
  }
  if (name === 'span' || name === 'font') return styled(element, outer)

  const type = MARKS[name]
  return type ? withMark(outer, { type }) : outer
}

function withLink(context: Context, element: Element, marks: JsonMark[]): JsonMark[] {
  const given = element.getAttribute('href')?.trim()
  if (!given) return marks

  const href = safeHref(context.around.link(given))
  if (href === null) {
    adapt(context, 'unsafe-link', given)
    return marks
  }
  return withMark(marks, { type: 'link', attrs: { href } })
}

/** Word processors write bold and italic as styles. */
function styled(element: Element, marks: JsonMark[]): JsonMark[] {
  const style = element.getAttribute('style') ?? ''
  let result = marks
  if (/(?:^|;|\s)font-weight\s*:\s*(bold|[6-9]00)/i.test(style)) result = withMark(result, { type: 'bold' })
  if (/(?:^|;|\s)font-style\s*:\s*italic/i.test(style)) result = withMark(result, { type: 'italic' })
  if (/text-decoration[^;]*line-through/i.test(style)) result = withMark(result, { type: 'strike' })
  return result
}

function languageMark(element: Element): JsonMark | null {
  const lang = element.getAttribute('lang')
  if (!lang) return null

  try {
    languageTag(lang)
    return { type: 'language', attrs: { lang } }
  } catch {
    return null
  }
}

/** The set with a mark put in, and those that it shuts out taken away: code stands alone, but a link outlives it. */
export function withMark(marks: JsonMark[], mark: JsonMark): JsonMark[] {
  if (mark.type === 'code') return marks.some((one) => one.type === 'link') ? marks : [mark]

  const shutOut = new Set([mark.type, mark.type === 'link' ? 'code' : ''])
  if (mark.type === 'subscript') shutOut.add('superscript')
  if (mark.type === 'superscript') shutOut.add('subscript')
  if (mark.type !== 'link' && marks.some((one) => one.type === 'code')) return marks
  return [...marks.filter((one) => !shutOut.has(one.type)), mark]
}
