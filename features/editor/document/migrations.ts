import type { JsonNode } from './json.ts'

/**
 * Version of the grammar that new documents are written in. To change the
 * grammar: add a step below, raise this, and add a golden file of the version
 * left behind. A node is never renamed in place.
 */
export const SCHEMA_VERSION = 2

/** `steps[n]` turns a document of version n into one of version n + 1. */
const steps: Record<number, (doc: JsonNode) => JsonNode> = { 1: withReferences }

/**
 * The document in the present grammar.
 * @throws RangeError for a version that this release does not know.
 */
export function migrateDocument(doc: JsonNode, version: number): JsonNode {
  if (!Number.isInteger(version) || version < 1 || version > SCHEMA_VERSION) {
    throw new RangeError(`Document version ${version} is unknown to this release (newest: ${SCHEMA_VERSION}).`)
  }

  let migrated = doc
  for (let step = version; step < SCHEMA_VERSION; step += 1) migrated = steps[step]?.(migrated) ?? migrated

  return migrated
}

/** To 2: links may name a text of ours, figures say their licence and what must stay in sight. */
function withReferences(doc: JsonNode): JsonNode {
  return mapNodes(doc, (node) => ({
    ...node,
    ...(node.type === 'figure' && { attrs: { licence: '', focalX: null, focalY: null, ...node.attrs } }),
    ...(node.marks && {
      marks: node.marks.map((mark) =>
        mark.type === 'link' ? { ...mark, attrs: { postId: null, ...mark.attrs } } : mark
      )
    })
  }))
}

/** A copy in which `change` has seen every node. */
function mapNodes(node: JsonNode, change: (node: JsonNode) => JsonNode): JsonNode {
  const changed = change(node)
  return changed.content ? { ...changed, content: changed.content.map((child) => mapNodes(child, change)) } : changed
}
