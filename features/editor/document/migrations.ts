import type { JsonNode } from './json.ts'

/**
 * Version of the grammar that new documents are written in. To change the
 * grammar: add a step below, raise this, and add a golden file of the version
 * left behind. A node is never renamed in place.
 */
export const SCHEMA_VERSION = 1

/** `steps[n]` turns a document of version n into one of version n + 1. */
const steps: Record<number, (doc: JsonNode) => JsonNode> = {}

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
