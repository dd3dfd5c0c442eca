/** Puts the children of `element` in its place. One by one: there may be more of them than a call takes arguments. */
export function unwrap(element: Element): void {
  const parent = element.parentNode
  for (let child = element.firstChild; child; child = element.firstChild) parent?.insertBefore(child, element)
  element.remove()
}

/** Puts `element`'s children into a new `tag` inside it. */
export function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  moveChildren(element, wrapper)
  element.append(wrapper)
}

/** Puts a `tag` with the same children in the place of `element`; its attributes stay behind. */
export function replaceTag(element: Element, tag: string): HTMLElement {
  const other = element.ownerDocument.createElement(tag)
  moveChildren(element, other)
  element.replaceWith(other)
  return other
}

export function moveChildren(from: Node, to: Node): void {
  for (let child = from.firstChild; child; child = from.firstChild) to.appendChild(child)
}

/** The words in it without blanks around them; a no-break space alone is no word. */
export function wordsIn(node: Node): string {
  return (node.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\u200b', '').trim()
}
