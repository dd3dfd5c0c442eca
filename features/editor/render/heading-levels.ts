import { type JsonNode, walk } from '#features/editor/document/json.ts'

/**
 * The level at which each heading is shown: the author's, unless that would skip
 * one, which those who move from heading to heading would take for a part they
 * missed. For a block of HTML, the level of the heading before it.
 */
export function headingLevels(doc: JsonNode): Map<JsonNode, number> {
  const levels = new Map<JsonNode, number>()
  const headingOfSources = doc.content?.at(-1)?.type === 'sources' ? doc.content.at(-2) : undefined
  let above = 1

  walk(doc, (node) => {
    if (node.type === 'heading') {
      // Notes stand before the closing sources, with a heading of the second level.
      if (node === headingOfSources) above = Math.min(above, 2)
      above = nextLevel(Number(node.attrs?.level) || 2, above)
      levels.set(node, above)
    } else if (node.type === 'htmlBlock') {
      levels.set(node, above)
      for (const [, level] of String(node.attrs?.html ?? '').matchAll(/<h([1-6])\b/gi)) {
        above = nextLevel(Number(level), above)
      }
    }
  })
  return levels
}

/** The level wanted, from the second, one deeper than what stands above at most. */
export function nextLevel(wanted: number, above: number): number {
  return Math.min(Math.max(wanted, 2), above + 1)
}
