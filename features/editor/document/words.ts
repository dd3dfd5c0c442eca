import type { JsonNode } from './json.ts'

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'citation',
  'caption',
  'codeBlock',
  'tableCell',
  'tableHeader',
  'listItem'
])
const EXCERPT_LENGTH = 280

/** The words of a node, one block a line, notes left out when `notes` is false. */
export function plainText(node: JsonNode, { notes = true }: { notes?: boolean } = {}): string {
  const parts: string[] = []

  function visit(current: JsonNode): void {
    if (current.type === 'text') parts.push(current.text ?? '')
    else if (current.type === 'hardBreak') parts.push(' ')
    else if (current.type === 'note' && !notes) return
    else if (current.type === 'note') parts.push(' ')
    else if (current.type === 'sources') parts.push(...sourceTitles(current))

    for (const child of current.content ?? []) visit(child)
    if (BLOCKS.has(current.type)) parts.push('\n')
  }

  visit(node)
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()
}

function sourceTitles(node: JsonNode): string[] {
  const items = (node.attrs?.items ?? []) as { title: string; author: string }[]
  return items.map((item) => `${item.author} ${item.title}\n`)
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'word' })

export function countWords(text: string): number {
  let words = 0
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1
  return words
}

/** The first sentences of running text: what stands before "read more" when it is there, cut at a word otherwise. */
export function excerptOf(doc: JsonNode): string {
  const blocks = doc.content ?? []
  const end = blocks.findIndex((block) => block.type === 'readMore')
  const paragraphs = (end > 0 ? blocks.slice(0, end) : blocks).filter((block) => block.type === 'paragraph')
  const text = paragraphs
    .map((paragraph) => plainText(paragraph, { notes: false }))
    .filter(Boolean)
    .join(' ')
  if (text.length <= EXCERPT_LENGTH) return text

  const cut = text.slice(0, EXCERPT_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT_LENGTH / 2)).trimEnd()}…`
}
