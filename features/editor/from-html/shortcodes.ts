import { adapt, type Context, placeholder } from './context.ts'
import { knownShortcodes } from './known-shortcodes.ts'
import { type Opening, parseAttributes, shortcodeAt, textScanner } from './shortcode-syntax.ts'

const DEEPEST = 6

/**
 * The HTML with its shortcodes turned into HTML or placeholders. Brackets that
 * are no shortcode ("[sic]", "[…]") stay words; what no one here knows is kept
 * as a block to review, and the words that it encloses stay words.
 */
export function expandShortcodes(context: Context, html: string, depth = 0): string {
  if (!html.includes('[') || depth > DEEPEST) return html

  const scanner = textScanner(html)
  const parts: string[] = []
  let done = 0

  for (let at = scanner.next(0); at >= 0; at = scanner.next(done)) {
    const opening = shortcodeAt(html, at)
    const result = opening && replace(context, html, opening, depth)
    const end = result ? result.end : at + 1
    parts.push(html.slice(done, result ? result.start : end), result?.html ?? '')
    done = end
  }

  parts.push(html.slice(done))
  return parts.join('')
}

type Replacement = { html: string; start: number; end: number }

function replace(context: Context, html: string, opening: Opening, depth: number): Replacement | null {
  const { name, start, end } = opening
  if (opening.isEscaped) return { html: html.slice(start + 1, end - 1).replaceAll('[', '&#91;'), start, end }
  if (opening.isClosing) return null

  const closing = `[/${name}]`
  const handler = Object.hasOwn(knownShortcodes, name) ? knownShortcodes[name] : undefined
  const closesAt = opening.attributes.endsWith('/') ? -1 : html.indexOf(closing, end)
  const inner = closesAt < 0 ? '' : html.slice(end, closesAt)
  const whole = closesAt < 0 ? end : closesAt + closing.length

  if (handler) {
    const content = handler.isRaw ? inner : expandShortcodes(context, inner, depth + 1)
    const made = handler.make({ context, name, attributes: parseAttributes(opening.attributes), content })
    if (made !== null) return { html: made, start, end: whole }
  } else if (closesAt < 0 && !looksLikeShortcode(html, opening)) return null

  adapt(context, 'unknown-shortcode', name)
  const source = html.slice(start, end)
  const kept = placeholder(context, [{ type: 'htmlBlock', attrs: { html: source, origin: `shortcode:${name}` } }])
  return {
    html: `${kept}${expandShortcodes(context, inner, depth + 1)}${closesAt < 0 ? '' : '\n\n'}`,
    start,
    end: whole
  }
}

/** Without a closing tag: attributes, a compound name, or a line of its own tell a shortcode from words in brackets. */
function looksLikeShortcode(html: string, { name, attributes, start, end }: Opening): boolean {
  if (/[\w-]\s*=\s*["'“”&]?\S/.test(attributes) || /\w[-_]\w/.test(name)) return true

  const before = html.slice(Math.max(0, start - 40), start)
  const after = html.slice(end, end + 40)
  const isAlone = /(^|\n|<p[^>]*>)[ \t]*$/.test(before) && /^[ \t]*(\r?\n|<\/p>|$)/.test(after)
  return isAlone && attributes.trim() === '' && name.length > 3
}
