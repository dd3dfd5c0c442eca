import { adapt } from './context.ts'
import { inertHtml } from './dom.ts'
import type { Walk } from './walk.ts'

/** An attribute of a document holds at most this. */
const LONGEST = 500_000

/** An element that no node stands for stays as HTML, marked for review; an empty one that shows nothing goes. */
export function keepHtml({ context, flow }: Walk, element: Element, origin = element.localName) {
  const html = inertHtml(element)
  const isEmpty = element.attributes.length === 0 && element.childNodes.length === 0
  if (isEmpty) return adapt(context, 'unknown-element', origin)

  adapt(context, 'kept-html', origin)
  flow.block({ type: 'htmlBlock', attrs: { html: html.slice(0, LONGEST), origin: origin.slice(0, 100) } })
}
