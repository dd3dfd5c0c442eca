import { type JsonNode, walk } from './json.ts'

/** Ids of the texts of ours that the document links to, each once, in reading order. */
export function linkedPostIdsOf(doc: JsonNode): string[] {
  const ids = new Set<string>()
  walk(doc, (node) => {
    for (const { type, attrs } of node.marks ?? []) {
      if (type === 'link' && typeof attrs?.postId === 'string') ids.add(attrs.postId)
    }
  })
  return [...ids]
}
