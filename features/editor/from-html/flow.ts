import type { JsonMark, JsonNode } from '#features/editor/document/json.ts'
import { bareUrlNode } from './embeds.ts'

/** Collects running words into text blocks, and blocks between them, in reading order. */
export type Flow = {
  blocks: JsonNode[]
  /** Adds words; blanks are collapsed when the block ends. */
  text: (value: string, marks: JsonMark[]) => void
  inline: (node: JsonNode) => void
  block: (...nodes: JsonNode[]) => void
  /** Ends the text block, and says what the next words are; a paragraph by default. */
  start: (template?: Template) => void
}

export type Template = { type: 'paragraph' | 'heading'; attrs?: Record<string, unknown> }

const PARAGRAPH: Template = { type: 'paragraph' }

export function newFlow(): Flow {
  const blocks: JsonNode[] = []
  let words: JsonNode[] = []
  let template = PARAGRAPH

  function end(): void {
    const content = tidy(words)
    words = []
    if (content.length === 0) return

    const alone = template.type === 'paragraph' ? bareUrlNode(content) : null
    blocks.push(alone ?? { type: template.type, ...(template.attrs && { attrs: template.attrs }), content })
  }

  return {
    blocks,
    text(value, marks) {
      if (value) words.push(marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value })
    },
    inline(node) {
      words.push(node)
    },
    block(...nodes) {
      end()
      blocks.push(...nodes)
    },
    start(next = PARAGRAPH) {
      end()
      template = next
    }
  }
}

const BLANKS = /[ \t\n\r\f]+/g

/** Inline nodes with blanks collapsed as browsers do, none at the edges, equal neighbours joined, no break at the end. */
export function tidy(nodes: JsonNode[]): JsonNode[] {
  const result: JsonNode[] = []
  let afterBlank = true

  for (const node of nodes) {
    if (node.type === 'hardBreak') {
      trimEnd(result)
      if (result.length > 0) result.push(node)
      afterBlank = true
    } else if (node.type === 'text') {
      let value = (node.text ?? '').replace(BLANKS, ' ')
      if (afterBlank) value = value.replace(/^ /, '')
      if (value === '') continue
      afterBlank = value.endsWith(' ')
      append(result, { ...node, text: value })
    } else {
      result.push(node)
      afterBlank = false
    }
  }

  trimEnd(result)
  while (result.at(-1)?.type === 'hardBreak') {
    result.pop()
    trimEnd(result)
  }
  return result
}

function append(nodes: JsonNode[], node: JsonNode): void {
  const last = nodes.at(-1)
  const joins = last?.type === 'text' && sameMarks(last.marks, node.marks)
  if (joins) nodes[nodes.length - 1] = { ...last, text: `${last.text}${node.text}` }
  else nodes.push(node)
}

function trimEnd(nodes: JsonNode[]): void {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return

  const value = last.text?.replace(/ +$/, '') ?? ''
  if (value === '') nodes.pop()
  else nodes[nodes.length - 1] = { ...last, text: value }
}

function sameMarks(a: JsonMark[] = [], b: JsonMark[] = []): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b))
}
