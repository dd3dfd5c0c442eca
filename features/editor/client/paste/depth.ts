import { unwrap } from './dom.ts'

/** Elements in elements beyond this are opened: what is stored may be 32 deep, and every program that recurses has an end. */
const DEEPEST = 60
/** Lists and quotations in one another: people read three or four. */
const DEEPEST_BLOCKS = 8
const BLOCKS = new Set(['UL', 'OL', 'BLOCKQUOTE', 'TABLE', 'ASIDE', 'DL'])

/** Opens elements that lie deeper than a text ever does. Walks without recursion, whatever the depth. */
export function flattenDepths(root: HTMLElement): void {
  const stack = [...root.children].map((element) => ({ element, depth: 1, blocks: 0 }))
  const tooDeep: Element[] = []

  for (let item = stack.pop(); item; item = stack.pop()) {
    const { element, depth } = item
    const blocks = item.blocks + (BLOCKS.has(element.tagName) ? 1 : 0)
    const opened = depth > DEEPEST || blocks > DEEPEST_BLOCKS
    if (opened) tooDeep.push(element)
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      stack.push({ element: child, depth: opened ? depth : depth + 1, blocks })
    }
  }

  // From the outside in, so that each child moves once.
  for (const element of tooDeep) if (element.tagName !== 'IMG' && element.tagName !== 'BR') unwrap(element)
}
