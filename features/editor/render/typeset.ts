import type { JsonNode } from '#features/editor/document/json.ts'
import { frenchTypography, frenchTypographyOf } from '#lib/typography.ts'

/** Text as readers see it in a publication of this language. */
export function typeset(text: string, language: string): string {
  return language === 'fr' ? frenchTypography(text) : text
}

/** The words of the inline nodes of one block, each at the place of its node; "" for what is no text. */
export function typesetInline(nodes: JsonNode[], language: string): string[] {
  const pieces = nodes.map((node) => {
    if (node.type === 'hardBreak') return { text: '\n', verbatim: true }
    return { text: node.text ?? '', verbatim: isVerbatim(node) }
  })
  return language === 'fr' ? frenchTypographyOf(pieces) : pieces.map((piece) => piece.text)
}

/** Code is not a sentence, and other languages have their own rules. */
function isVerbatim(node: JsonNode): boolean {
  return (node.marks ?? []).some(
    ({ type, attrs }) => type === 'code' || (type === 'language' && !/^fr\b/.test(String(attrs?.lang)))
  )
}
