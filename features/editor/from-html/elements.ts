import type { JsonNode } from '#features/editor/document/json.ts'
import { boxHandler } from './boxes.ts'
import { adapt } from './context.ts'
import { hasClass, isLast, rawText } from './dom.ts'
import { embedNode } from './embeds.ts'
import { figureHandler, imageHandler } from './figure-elements.ts'
import { itemContent, pullQuoteOf, quoteOf } from './fit.ts'
import { keepHtml } from './kept.ts'
import { withMark } from './marks.ts'
import { tableHandler } from './tables.ts'
import { blocksIn, codeOf, inlineIn, noteOf, type Walk, walkChildren } from './walk.ts'

// What each element becomes. Inline elements are in marks.ts; an element that
// is in none of the two lists is kept as HTML.

type Handler = (walk: Walk, element: Element) => void

const CONTAINERS = new Set(
  'html body head section article header footer main aside nav address center hgroup dir menu picture fieldset legend noscript figcaption caption tbody thead tfoot tr td th li dt dd o:p'.split(
    ' '
  )
)

/** Elements that only hold blocks. */
export function isContainer(name: string): boolean {
  return CONTAINERS.has(name)
}

function alignmentOf(element: Element): { attrs?: { align: string } } {
  const style = element.getAttribute('style') ?? ''
  const given = /text-align\s*:\s*(center|right)/.exec(style)?.[1] ?? element.getAttribute('align')
  const named = /has-text-align-(center|right)/.exec(element.className)?.[1]
  const align = named ?? given
  return align === 'center' || align === 'right' ? { attrs: { align } } : {}
}

const paragraph: Handler = (walk, element) => {
  walk.flow.start({ type: 'paragraph', ...alignmentOf(element) })
  walkChildren(walk, element)
  walk.flow.start()
}

/** The title is the page's only h1, and the deepest level here is 4. */
const heading: Handler = (walk, element) => {
  const given = Number(element.localName[1])
  const level = Math.min(Math.max(given, 2), 4)
  if (given !== level) adapt(walk.context, 'heading-level', `h${given} → h${level}`)

  walk.flow.start({ type: 'heading', attrs: { level, ...alignmentOf(element).attrs } })
  walkChildren(walk, element)
  walk.flow.start()
}

const list: Handler = (walk, element) => {
  const items: JsonNode[] = []
  for (const child of element.children) {
    const content =
      child.localName === 'li' ? blocksIn(walk, child, walk.marks) : blocksIn(walk, wrapped(child), walk.marks)
    const last = items.at(-1)
    if (child.localName !== 'li' && last) last.content?.push(...content)
    else if (content.length > 0) items.push({ type: 'listItem', content: itemContent(content) })
  }
  if (items.length === 0) return

  const start = Math.min(Math.max(Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1, 0), 100_000)
  const isOrdered = element.localName === 'ol'
  walk.flow.block(
    isOrdered ? { type: 'orderedList', attrs: { start }, content: items } : { type: 'bulletList', content: items }
  )
}

/** A list that stands in a list without an item around it, as old editors wrote it. */
function wrapped(element: Element): Element {
  const box = element.ownerDocument.createElement('div')
  element.replaceWith(box)
  box.append(element)
  return box
}

/** Takes who is quoted out of a quotation: the last `cite` or `footer`, when nothing follows it. */
function takeCitation(walk: Walk, quote: Element): JsonNode[] {
  const cite = [...quote.querySelectorAll('cite, footer')].at(-1)
  if (!cite || !isLast(cite, quote)) return []

  cite.remove()
  return inlineIn(walk, cite).content
}

export const quote: Handler = (walk, element) => {
  const isLarge =
    hasClass(element, 'wp-block-pullquote') || element.parentElement?.className.includes('wp-block-pullquote')
  const citation = takeCitation(walk, element)
  const blocks = blocksIn(walk, element)
  walk.flow.block(...(isLarge ? pullQuoteOf : quoteOf)(walk.context, blocks, citation))
}

const preformatted: Handler = (walk, element) => {
  const isVerse = hasClass(element, 'wp-block-verse')
  const isRich = element.querySelector('a, strong, em, b, i, s, sub, sup, mark, img') !== null
  const code = element.querySelector('code')
  const isCode = code !== null && (code.textContent ?? '').trim() === (element.textContent ?? '').trim()

  if (!isVerse && (isCode || !isRich)) {
    const classes = `${element.className} ${code?.className ?? ''}`
    const language = /\b(?:language-|lang-|brush:\s*)([a-z0-9+#.-]{1,40})/i.exec(classes)?.[1] ?? ''
    return walk.flow.block(codeOf(element, language))
  }

  // Lines and indents are the point here: breaks and no-break spaces keep them.
  for (const text of textNodes(element)) keepLines(text)
  paragraph(walk, element)
}

function textNodes(node: Node): Text[] {
  if (node.nodeType === 3) return [node as Text]
  return [...node.childNodes].flatMap(textNodes)
}

function keepLines(text: Text): void {
  const { ownerDocument } = text
  const lines = (text.textContent ?? '').replace(/\r\n?/g, '\n').split('\n')
  const nodes = lines.flatMap((line, index) => {
    const kept = ownerDocument.createTextNode(line.replace(/^ +| {2,}/g, (blanks) => '\u00a0'.repeat(blanks.length)))
    return index === 0 ? [kept] : [ownerDocument.createElement('br'), kept]
  })
  text.replaceWith(...nodes)
}

const definitions: Handler = (walk, element) => {
  adapt(walk.context, 'definition-list')
  walkChildren(walk, element)
  walk.flow.start()
}

const term: Handler = (walk, element) => {
  walk.flow.start()
  walkChildren({ ...walk, marks: withMark(walk.marks, { type: 'bold' }) }, element)
  walk.flow.start()
}

const details: Handler = (walk, element) => {
  adapt(walk.context, 'details-opened', element.querySelector('summary')?.textContent ?? '')
  walk.flow.start()
  walkChildren(walk, element)
  walk.flow.start()
}

/** Players: a link that plays at a click. */
export const player: Handler = (walk, element) => {
  const inner = element.querySelector('source, embed, param[name="movie"], param[name="src"], iframe')
  const given = ['src', 'data', 'value', 'data-src']
    .flatMap((name) => [element.getAttribute(name), inner?.getAttribute(name)])
    .find((value) => value && !/^(about:|data:|javascript:)/i.test(value))
  const title = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? ''
  const node = given ? embedNode(walk.context.around.link(given), { title }) : null
  if (!node) return keepHtml(walk, element)

  if (element.localName === 'video' || element.localName === 'audio') adapt(walk.context, 'file-linked', given ?? '')
  walk.flow.block(node)
  const words = element.localName === 'object' ? rawText(element).trim() : ''
  if (words) walk.flow.text(words, walk.marks)
}

const remove =
  (code: 'script-removed' | 'style-removed'): Handler =>
  (walk, element) =>
    adapt(walk.context, code, element.getAttribute('src') ?? element.textContent ?? '')

const ignore: Handler = () => {}

export const handlers: Record<string, Handler> = {
  p: paragraph,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: list,
  ol: list,
  blockquote: quote,
  pre: preformatted,
  listing: preformatted,
  xmp: preformatted,
  dl: definitions,
  dt: term,
  summary: term,
  details,
  table: tableHandler,
  figure: figureHandler,
  img: imageHandler,
  div: boxHandler,
  br: ({ flow }) => flow.inline({ type: 'hardBreak' }),
  hr: ({ flow }) => flow.block({ type: 'horizontalRule' }),
  iframe: player,
  video: player,
  audio: player,
  object: player,
  embed: player,
  script: remove('script-removed'),
  style: remove('style-removed'),
  'x-note': (walk, element) => walk.flow.inline(noteOf(walk, element)),
  title: ignore,
  meta: ignore,
  link: ignore,
  base: ignore,
  source: ignore,
  track: ignore,
  param: ignore,
  col: ignore,
  colgroup: ignore
}
