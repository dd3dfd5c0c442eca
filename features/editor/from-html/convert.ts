import type { JsonNode } from '#features/editor/document/json.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import { blockHtml, isBlockMarkup } from './blocks.ts'
import { classicHtml } from './classic.ts'
import { adapt, newContext } from './context.ts'
import { inertHtml, parseHtml } from './dom.ts'
import { newFlow } from './flow.ts'
import { expandShortcodes } from './shortcodes.ts'
import { type Adaptation, nothingAround, type Surroundings } from './surroundings.ts'
import { blocksIn, type Walk } from './walk.ts'

/** Longer contents are no articles; a document holds two million bytes. */
export const MAX_HTML = 5_000_000

export type Conversion = { doc: JsonNode; adaptations: Adaptation[] }

/**
 * What WordPress stores for a text, as a document of ours: block markup or the
 * classic editor's HTML. The document is valid; what the grammar can't hold is
 * kept as HTML to review, and `adaptations` says so.
 * @throws DocumentError when the text is larger than any document may be.
 */
export function documentFromWordPress(content: string, around: Surroundings = nothingAround): Conversion {
  const context = newContext(around)
  const html = isBlockMarkup(content)
    ? expandShortcodes(context, blockHtml(context, content))
    : classicHtml(context, content)

  return { doc: settle(context, html), adaptations: context.adaptations }
}

/** HTML with paragraphs, such as what people paste, as a document. */
export function documentFromHtml(html: string, around: Surroundings = nothingAround): Conversion {
  const context = newContext(around)
  return { doc: settle(context, html), adaptations: context.adaptations }
}

function settle(context: Walk['context'], html: string): JsonNode {
  const root = parseHtml(html)

  try {
    const blocks = blocksIn({ context, flow: newFlow(), marks: [], depth: 0 }, root.documentElement)
    return validateDocument({ type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] })
  } catch (error) {
    adapt(context, 'kept-whole', (error as Error).message)
    return validateDocument({ type: 'doc', content: pieces(inertHtml(root.documentElement)) })
  }
}

/** A text that can't be converted stays whole, as HTML to review. */
function pieces(html: string): JsonNode[] {
  const inner = html.replace(/^<html><body>|<\/body><\/html>$/g, '')
  const parts = inner.match(/[\s\S]{1,400000}/g) ?? ['']
  return parts.map((part) => ({ type: 'htmlBlock', attrs: { html: part, origin: 'html' } }))
}
