import type { JsonNode } from '#features/editor/document/json.ts'
import { typography, typographyOf } from '#lib/typography.ts'

/** Text as readers see it in a publication of this language. */
export function typeset(text: string, language: string): string {
  return typography(text, language)
}

/** The words of the inline nodes of one block, each at the place of its node; "" for what is no text. */
export function typesetInline(nodes: JsonNode[], language: string): string[] {
  const pieces = nodes.map((node) => {
    if (node.type === 'hardBreak') return { text: '\n', verbatim: true }
    return { text: node.text ?? '', verbatim: isVerbatim(node, language) }
  })
  return typographyOf(pieces, language)
}

/** Code is not a sentence, and other languages have their own rules. */
export function isVerbatim(node: JsonNode, language: string): boolean {
  return (node.marks ?? []).some(
    ({ type, attrs }) => type === 'code' || (type === 'language' && primary(String(attrs?.lang)) !== primary(language))
  )
}

/** "fr" of "fr-CA". */
function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
