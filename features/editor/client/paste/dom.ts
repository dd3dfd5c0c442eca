/** Puts the children of `element` in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Puts `element`'s children into a new `tag` inside it. */
export function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}
