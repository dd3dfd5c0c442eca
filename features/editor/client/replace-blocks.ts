import type { Editor } from '@tiptap/core'
import { diffIndices } from 'node-diff3'
import type { JsonNode } from '../document/json.ts'

/**
 * Makes the text hold these top-level blocks by replacing only those that differ: the caret stays where it is, and
 * undoing takes back the writer's own changes, not this one.
 */
export function replaceBlocks(editor: Editor, blocks: JsonNode[]): void {
  const { state, view } = editor
  const whole: JsonNode[] = blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
  const wanted = whole.map((block) => state.schema.nodeFromJSON(block))
  const present = state.doc.children
  const changes = diffIndices(present.map(fingerprint), wanted.map(fingerprint))

  const starts = [0]
  for (const node of present) starts.push((starts.at(-1) ?? 0) + node.nodeSize)
  const transaction = state.tr.setMeta('addToHistory', false)
  // From the end: what stands before keeps its place.
  for (const { buffer1, buffer2 } of changes.toReversed()) {
    const [from, length] = buffer1
    const nodes = wanted.slice(buffer2[0], buffer2[0] + buffer2[1])
    transaction.replaceWith(starts[from] ?? 0, starts[from + length] ?? state.doc.content.size, nodes)
  }
  if (transaction.docChanged) view.dispatch(transaction)
}

function fingerprint(node: { toJSON: () => unknown }): string {
  return JSON.stringify(node.toJSON())
}
