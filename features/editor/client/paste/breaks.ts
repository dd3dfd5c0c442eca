const INLINE = 'a, abbr, b, cite, code, del, em, font, i, q, s, span, strike, strong, sub, sup'
const BLOCK = 'p, div, ul, ol, li, table, blockquote, figure, h1, h2, h3, h4, hr, pre, aside'

/** Two line breaks in a row are how old editors separate paragraphs; one that ends a block says nothing. */
export function straightenBreaks(root: HTMLElement): void {
  for (const line of [...root.querySelectorAll('br')].toReversed()) {
    const { parentElement: parent } = line
    if (!parent || parent.closest('.note')) continue

    const next = neighbour(line, 'nextSibling')
    if (isElement(next, 'br')) splitAt(line, next as Element, parent)
    else if (!parent.matches(INLINE) && (isEdge(next) || isEdge(neighbour(line, 'previousSibling')))) line.remove()
  }
}

function splitAt(line: Element, next: Element, parent: Element): void {
  // An empty box ends the line of text before it.
  const rest = line.ownerDocument.createElement(parent.tagName === 'P' ? 'p' : 'div')
  if (parent.tagName === 'P') {
    for (let node = next.nextSibling; node; node = next.nextSibling) rest.append(node)
    parent.after(rest)
    next.remove()
  } else next.replaceWith(rest)
  line.remove()
}

/** What stands beside it but for blanks. */
function neighbour(line: Element, side: 'nextSibling' | 'previousSibling'): Node | null {
  let node: Node | null = line[side]
  while (node?.nodeType === 3 && (node.textContent ?? '').trim() === '') node = node[side]
  return node
}

function isEdge(node: Node | null): boolean {
  return node === null || isElement(node, BLOCK)
}

function isElement(node: Node | null, selector: string): boolean {
  return node?.nodeType === 1 && (node as Element).matches(selector)
}
