import type { JsonNode } from '#features/editor/document/json.ts'
import { adapt, type Context } from './context.ts'

// Some places take fewer kinds of blocks than the document: what does not fit
// moves out or becomes plainer, its words never go.

const IN_QUOTE = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'figure', 'codeBlock', 'table'])
const IN_CELL = new Set(['paragraph', 'bulletList', 'orderedList', 'figure', 'codeBlock'])

/** Blocks in one quotation, or in several around what a quotation can't hold. */
export function quoteOf(context: Context, blocks: JsonNode[], citation: JsonNode[]): JsonNode[] {
  const result: JsonNode[] = []
  let open: JsonNode[] = []
  const close = () => {
    if (open.length > 0) result.push({ type: 'blockquote', content: open })
    open = []
  }

  for (const block of blocks) {
    if (IN_QUOTE.has(block.type)) open.push(block)
    else if (block.type === 'blockquote' || block.type === 'pullQuote') open.push(...withoutCitation(block))
    else {
      close()
      result.push(block)
      adapt(context, 'quote-split', block.type)
    }
  }

  if (citation.length > 0) {
    if (open.length === 0) open.push({ type: 'paragraph' })
    open.push({ type: 'citation', content: citation })
  }
  close()
  return result
}

/** A quotation within a quotation loses its frame; who is quoted becomes a line of its own. */
function withoutCitation(quote: JsonNode): JsonNode[] {
  return (quote.content ?? []).map((block) => (block.type === 'citation' ? { ...block, type: 'paragraph' } : block))
}

/** A quotation set large: paragraphs only. */
export function pullQuoteOf(context: Context, blocks: JsonNode[], citation: JsonNode[]): JsonNode[] {
  const isPlain = blocks.length > 0 && blocks.every((block) => block.type === 'paragraph')
  if (!isPlain) return quoteOf(context, blocks, citation)
  return [
    {
      type: 'pullQuote',
      content: [...blocks, ...(citation.length > 0 ? [{ type: 'citation', content: citation }] : [])]
    }
  ]
}

/** Content of a list item, which starts with a paragraph. */
export function itemContent(blocks: JsonNode[]): JsonNode[] {
  return blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks]
}

/** Content of a cell; never empty. */
export function cellContent(context: Context, blocks: JsonNode[]): JsonNode[] {
  const fitting = blocks.flatMap((block) => simplified(context, block))
  return fitting.length > 0 ? fitting : [{ type: 'paragraph' }]
}

function simplified(context: Context, block: JsonNode): JsonNode[] {
  if (IN_CELL.has(block.type)) return [block]

  adapt(context, 'cell-simplified', block.type)
  if (block.type === 'heading' || block.type === 'citation') return [{ type: 'paragraph', ...contentOf(block) }]
  if (block.type === 'embed' || block.type === 'htmlBlock') return [linkOrWords(block)]
  return (block.content ?? []).flatMap((child) => simplified(context, child))
}

function contentOf({ content }: JsonNode): { content?: JsonNode[] } {
  return content ? { content } : {}
}

function linkOrWords({ type, attrs }: JsonNode): JsonNode {
  if (type === 'embed') {
    const text = String(attrs?.title || attrs?.url)
    return {
      type: 'paragraph',
      content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href: attrs?.url } }] }]
    }
  }

  const words = String(attrs?.html ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words ? { type: 'paragraph', content: [{ type: 'text', text: words }] } : { type: 'paragraph' }
}
