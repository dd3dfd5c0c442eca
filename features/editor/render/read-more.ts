import type { JsonNode } from '#features/editor/document/json.ts'

/** The part of a document that archives show: all of it, or what stands before its first "read more". */
export function untilReadMore(doc: JsonNode): { doc: JsonNode; isCut: boolean; label: string } {
  const blocks = doc.content ?? []
  const at = blocks.findIndex((block) => block.type === 'readMore')
  if (at === -1) return { doc, isCut: false, label: '' }

  const label = blocks[at]?.attrs?.label
  return {
    doc: { ...doc, content: blocks.slice(0, at) },
    isCut: true,
    label: typeof label === 'string' ? label : ''
  }
}
