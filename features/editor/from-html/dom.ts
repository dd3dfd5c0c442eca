import { DOMParser } from 'linkedom'

export const TEXT_NODE = 3
export const ELEMENT_NODE = 1
export const COMMENT_NODE = 8

/** The HTML as a tree. Nothing in it runs or is fetched. */
export function parseHtml(html: string): Document {
  const page = `<!doctype html><html><body>${html}</body></html>`
  return new DOMParser().parseFromString(page, 'text/html') as unknown as Document
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE
}

export function hasClass(element: Element, name: string): boolean {
  return ` ${element.className} `.includes(` ${name} `)
}

/** Text with line breaks and blanks as written, for code and verse. */
export function rawText(node: Node): string {
  if (node.nodeType === TEXT_NODE) return node.textContent ?? ''
  if (!isElement(node)) return ''
  return node.localName === 'br' ? '\n' : childrenOf(node).map(rawText).join('')
}

/** Is there nothing readable after this node, up to the end of `within`? */
export function isLast(node: Node, within: Element): boolean {
  for (let at: Node | null = node; at && at !== within; at = at.parentNode) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if ((next.textContent ?? '').trim() !== '') return false
    }
  }
  return true
}

/**
 * The HTML of an element without what acts: scripts, handlers, addresses that
 * run. The renderer cleans it again against a list of what is allowed.
 */
export function inertHtml(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const inner of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of [...inner.attributes]) {
      const letters = Array.from(value)
        .filter((character) => character > ' ')
        .join('')
      if (/^on/i.test(name) || name === 'srcdoc' || /^(javascript|vbscript|data:text)/i.test(letters))
        inner.removeAttribute(name)
    }
  }
  for (const script of copy.querySelectorAll('script, style, meta, base, link')) script.remove()
  return copy.outerHTML
}
