import type { JsonMark, JsonNode } from '#features/editor/document/json.ts'
import { adapt, type Context, placeholderOf } from './context.ts'
import { COMMENT_NODE, childrenOf, isElement, parseHtml, rawText, TEXT_NODE } from './dom.ts'
import { handlers, isContainer } from './elements.ts'
import { type Flow, newFlow, tidy } from './flow.ts'
import { keepHtml } from './kept.ts'
import { isInline, marksWithin } from './marks.ts'

/** Where the walk is. */
export type Walk = { context: Context; flow: Flow; marks: JsonMark[]; depth: number }

// Documents may nest 32 deep and HTML needs about two elements a level; people
// never come near, machines do.
const DEEPEST = 60

/** The blocks that an element's content makes. */
export function blocksIn(walk: Walk, node: Node, marks: JsonMark[] = []): JsonNode[] {
  const flow = newFlow()
  walkChildren({ ...walk, flow, marks }, node)
  flow.start()
  return flow.blocks
}

/** The words of an element for a place that takes no blocks; blocks that are no words are handed back. */
export function inlineIn(walk: Walk, node: Node): { content: JsonNode[]; rest: JsonNode[] } {
  const content: JsonNode[] = []
  const rest: JsonNode[] = []

  for (const block of blocksIn(walk, node)) {
    const words =
      block.type === 'embed' ? [linkTo(String(block.attrs?.url))] : isTextBlock(block) ? block.content : undefined
    if (!words) rest.push(block)
    else content.push(...(content.length > 0 ? [{ type: 'hardBreak' }] : []), ...words)
  }
  return { content, rest }
}

function isTextBlock(block: JsonNode): boolean {
  return block.type === 'paragraph' || block.type === 'heading'
}

function linkTo(href: string): JsonNode {
  return { type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }
}

export function walkChildren(walk: Walk, node: Node): void {
  for (const child of childrenOf(node)) {
    if (child.nodeType === TEXT_NODE) walk.flow.text(child.textContent ?? '', walk.marks)
    else if (isElement(child)) walkElement(walk, child)
    else if (child.nodeType === COMMENT_NODE) walkComment(walk, child.textContent ?? '')
  }
}

function walkElement(walk: Walk, element: Element) {
  const { context, flow } = walk
  const made = placeholderOf(context, element)
  if (made) {
    if (made.inline) for (const node of made.nodes) flow.inline(node)
    else flow.block(...made.nodes)
    return
  }

  if (walk.depth > DEEPEST) {
    adapt(context, 'too-deep')
    flow.text(element.textContent ?? '', walk.marks)
    return
  }

  const inner = { ...walk, depth: walk.depth + 1 }
  const name = element.localName
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
  if (handler) handler(inner, element)
  else if (isInline(name)) walkInline(inner, element)
  else if (isContainer(name)) {
    flow.start()
    walkChildren(inner, element)
    flow.start()
  } else keepHtml(inner, element)
}

function walkInline(walk: Walk, element: Element) {
  const { context, flow } = walk
  const id = element.localName === 'sup' ? element.getAttribute('data-fn') : null
  if (id && context.around.footnotes.has(id)) return placeNote(walk, id)
  if (id) adapt(context, 'missing-note', id)

  const name = element.localName
  const [before, after] = name === 'q' ? ['“', '”'] : name === 'rt' ? [' (', ') '] : ['', '']
  flow.text(before, walk.marks)
  walkChildren({ ...walk, marks: marksWithin(context, element, walk.marks) }, element)
  flow.text(after, walk.marks)
}

/** A note of WordPress's own (6.3 and later): its words are kept apart from the text. */
function placeNote(walk: Walk, id: string) {
  const { context, flow } = walk
  const key = id.slice(0, 64)
  if (context.notes.has(key)) return flow.inline({ type: 'noteReference', attrs: { noteId: key } })

  context.notes.add(key)
  flow.inline(noteOf(walk, parseHtml(context.around.footnotes.get(id) ?? '').documentElement, key))
}

/** A note that holds the words of `node`. */
export function noteOf(walk: Walk, node: Node, id = ''): JsonNode {
  const { content } = inlineIn({ ...walk, marks: [] }, node)
  const words = tidy(content.filter(({ type }) => type === 'text' || type === 'hardBreak'))
  return { type: 'note', attrs: { id }, ...(words.length > 0 && { content: words }) }
}

function walkComment({ context, flow }: Walk, comment: string): void {
  const text = comment.trim()
  if (text === 'nextpage') {
    flow.block()
    adapt(context, 'pages-joined')
  }

  const more = /^more(?:\s+([\s\S]*))?$/.exec(text)
  if (!more || context.hasReadMore) return
  context.hasReadMore = true
  flow.block({ type: 'readMore', attrs: { label: (more[1] ?? '').trim().slice(0, 200) } })
}

/** Code as it stands: no marks, blanks kept. */
export function codeOf(element: Element, language: string): JsonNode {
  const text = rawText(element)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n|\s+$/g, '')
  return { type: 'codeBlock', attrs: { language }, ...(text && { content: [{ type: 'text', text }] }) }
}
