/** A mark as stored: ProseMirror's JSON. */
export type JsonMark = { type: string; attrs?: Record<string, unknown> }

/** A node as stored: ProseMirror's JSON. A document is a node of type "doc". */
export type JsonNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: JsonNode[]
  marks?: JsonMark[]
  text?: string
}

/** Calls `visit` for `node` and everything in it, in reading order. */
export function walk(node: JsonNode, visit: (node: JsonNode, parents: JsonNode[]) => void): void {
  const stack: { node: JsonNode; parents: JsonNode[] }[] = [{ node, parents: [] }]

  for (let item = stack.pop(); item; item = stack.pop()) {
    visit(item.node, item.parents)

    const parents = [...item.parents, item.node]
    for (const child of (item.node.content ?? []).toReversed()) stack.push({ node: child, parents })
  }
}
