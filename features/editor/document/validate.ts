import { type JsonNode, walk } from './json.ts'
import { migrateDocument, SCHEMA_VERSION } from './migrations.ts'
import { documentSchema } from './schema.ts'

/** A 50,000-word article with figures and notes stays well under each of these. */
export const DOCUMENT_LIMITS = { bytes: 2_000_000, nodes: 50_000, depth: 32 } as const

/** The document breaks the grammar or a limit; the message says where, for the log and the importer's report. */
export class DocumentError extends Error {
  override name = 'DocumentError'
}

/**
 * The document as it may be stored: limits, then migration, then the grammar
 * and every attribute's own check. Unknown attributes are dropped, lone
 * surrogates and NUL, which PostgreSQL can't hold, are replaced and removed.
 * @throws DocumentError
 */
export function validateDocument(input: unknown, version: number = SCHEMA_VERSION): JsonNode {
  const json = JSON.stringify(input) ?? ''
  if (new TextEncoder().encode(json).length > DOCUMENT_LIMITS.bytes) {
    throw new DocumentError(`larger than ${DOCUMENT_LIMITS.bytes} bytes`)
  }

  const clean: unknown = JSON.parse(json, (key, value) => {
    if (key === '__proto__' || key === 'constructor') throw new DocumentError(`forbidden key "${key}"`)
    return typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value
  })
  checkShape(clean)

  try {
    const node = documentSchema.nodeFromJSON(migrateDocument(clean, version))
    node.check()
    if (node.type !== documentSchema.topNodeType) throw new RangeError(`a document can't be a ${node.type.name}`)
    // ProseMirror's attributes have no prototype, which React refuses to send to a browser.
    return structuredClone(node.toJSON()) as JsonNode
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError((error as Error).message)
  }
}

/** Limits are counted before ProseMirror builds anything. */
function checkShape(input: unknown): asserts input is JsonNode {
  const stack: { value: unknown; depth: number }[] = [{ value: input, depth: 1 }]
  let nodes = 0

  for (let item = stack.pop(); item; item = stack.pop()) {
    const { value, depth } = item
    nodes += 1
    if (nodes > DOCUMENT_LIMITS.nodes) throw new DocumentError(`more than ${DOCUMENT_LIMITS.nodes} nodes`)
    if (depth > DOCUMENT_LIMITS.depth) throw new DocumentError(`nested deeper than ${DOCUMENT_LIMITS.depth} levels`)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new DocumentError('a node is not an object')
    }

    const { type, content = [] } = value as { type?: unknown; content?: unknown }
    if (typeof type !== 'string') throw new DocumentError('a node has no type')
    if (!Array.isArray(content)) throw new DocumentError(`the content of a ${type} is not a list`)
    for (const child of content) stack.push({ value: child, depth: depth + 1 })
  }
}

/** Ids of the media that the document shows, each once, in reading order. */
export function mediaIdsOf(doc: JsonNode): string[] {
  const ids = new Set<string>()
  walk(doc, (node) => {
    if (node.type === 'figure') ids.add(String(node.attrs?.mediaId))
  })
  return [...ids]
}
