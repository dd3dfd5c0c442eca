import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/**
 * True when a node that is looked for stands in what a transaction took out or put in, or around it; also when a
 * transaction changed marks or attributes, which moves nothing. Where it is false, what is known of such nodes
 * only has to be mapped: most letters need no walk through the document.
 */
export function touches(tr: Transaction, isWanted: (node: DocumentNode) => boolean): boolean {
  return tr.mapping.maps.some((map, step) => {
    const before = tr.docs[step] ?? tr.before
    const after = tr.docs[step + 1] ?? tr.doc
    let moved = false
    let found = false

    map.forEach((oldFrom, oldTo, newFrom, newTo) => {
      moved = true
      found ||= holds(before, oldFrom, oldTo, isWanted) || holds(after, newFrom, newTo, isWanted)
    })
    return found || !moved
  })
}

function holds(doc: DocumentNode, from: number, to: number, isWanted: (node: DocumentNode) => boolean): boolean {
  let found = false
  // One further on each side: a change beside a node may have joined or split it.
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node) => {
    found ||= isWanted(node)
    return !found
  })
  return found
}
