import type { Source } from '#features/editor/document/attributes.ts'
import { type JsonNode, walk } from '#features/editor/document/json.ts'

export type AttributeValue = string | number | boolean

/**
 * What is compared: a block of the text, or something that stands in one and is looked at for itself
 * (a note, a picture of a gallery, one source of a list).
 */
export type Unit = {
  type: string
  text: string
  /** What can be said in words: credit, level, layout, … */
  attributes: Record<string, AttributeValue>
  /** Bold, links and the like, which words alone don't show. */
  format: string
  mediaId: string | null
}

/** Nodes that stand for themselves wherever they are. */
const APART = new Set(['note', 'figure', 'sources'])
/** A line each within their block. */
const LINES = new Set(['paragraph', 'heading', 'listItem', 'caption', 'citation', 'codeBlock', 'tableRow'])
/** What names something else, or says nothing that a person would read. */
const UNSAID = new Set(['mediaId', 'id', 'noteId', 'html', 'items', 'colspan', 'rowspan', 'colwidth'])

/** A document as a flat list, in reading order. */
export function unitsOf(doc: JsonNode): Unit[] {
  return (doc.content ?? []).flatMap(unitsOfBlock)
}

function unitsOfBlock(block: JsonNode): Unit[] {
  if (block.type === 'sources') return sourceUnits(block)

  const apart: JsonNode[] = []
  const format: string[] = []
  const text = readText(block, { apart, format })
  const unit: Unit = {
    type: block.type,
    text,
    attributes: attributesOf(block),
    format: format.join(' '),
    mediaId: block.type === 'figure' ? String(block.attrs?.mediaId) : null
  }
  return [unit, ...apart.flatMap(unitsOfBlock)]
}

type Found = { apart: JsonNode[]; format: string[] }

/** The words of a block, a line for each line of it; what stands apart and how words are marked is gathered. */
function readText(block: JsonNode, { apart, format }: Found): string {
  const parts: string[] = []

  function visit(node: JsonNode): void {
    if (node !== block && APART.has(node.type)) {
      apart.push(node)
      return
    }
    if (node.type === 'text') parts.push(node.text ?? '')
    if (node.type === 'hardBreak') parts.push('\n')
    if (node.type === 'htmlBlock') parts.push(String(node.attrs?.html ?? ''))
    if (node.type === 'noteReference') format.push('noteReference')
    for (const mark of node.marks ?? [])
      format.push(`${mark.type}${JSON.stringify(mark.attrs ?? {})}${node.text ?? ''}`)

    for (const [index, child] of (node.content ?? []).entries()) {
      if (node.type === 'tableRow' && index > 0) parts.push(' | ')
      visit(child)
    }
    if (LINES.has(node.type)) parts.push('\n')
  }

  visit(block)
  return tidy(parts.join(''))
}

/** Cells hold paragraphs: their ends are no lines of the table. */
function tidy(text: string): string {
  return text
    .replace(/\n+( \| )/g, '$1')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

function attributesOf(block: JsonNode): Record<string, AttributeValue> {
  const said = Object.entries(block.attrs ?? {}).filter(([name]) => !UNSAID.has(name))
  const attributes = Object.fromEntries(said.map(([name, value]) => [name, (value ?? '') as AttributeValue]))
  return { ...attributes, ...linksOf(block) }
}

/** Where the words of a block lead; apart, under the addresses of the time, those that follow a text of ours. */
function linksOf(block: JsonNode): { links?: string; references?: string } {
  const links = new Set<string>()
  const references = new Set<string>()
  walk(block, ({ marks = [] }) => {
    for (const { type, attrs } of marks) {
      if (type === 'link') (attrs?.postId ? references : links).add(String(attrs?.href))
    }
  })
  return {
    ...(links.size > 0 && { links: [...links].join(', ') }),
    ...(references.size > 0 && { references: [...references].join(', ') })
  }
}

function sourceUnits(block: JsonNode): Unit[] {
  const items = (block.attrs?.items ?? []) as Source[]
  return items.map(({ author, title, publisher, date, url, consulted, lang }) => ({
    type: 'source',
    text: [author, title, publisher, date].filter(Boolean).join(', '),
    attributes: { url, consulted, ...(lang && { lang }) },
    format: '',
    mediaId: null
  }))
}
