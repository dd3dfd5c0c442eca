import type { ReactNode } from 'react'
import { focusableGroup } from '#components/focusable-group.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { RenderContext } from './context.ts'
import { cleanHtml } from './html-clean.ts'

/** Imported HTML that has no node of its own: the one place where markup is set as it is, after cleaning. */
export function HtmlBlock({ node, context }: { node: JsonNode; context: RenderContext }): ReactNode {
  const { siteUrl, headingShift, headingLevels } = context
  const headingAbove = headingLevels.get(node) ?? 1
  const __html = cleanHtml(String(node.attrs?.html ?? ''), { siteUrl, headingShift, headingAbove })
  if (__html.trim() === '') return null

  return createHtml(__html, context)
}

/** What may be wider than the page scrolls within the block. */
function createHtml(__html: string, { words }: RenderContext): ReactNode {
  const scrolls = /<(table|pre)\b/.test(__html)
  const props = {
    className: 'html-block',
    dangerouslySetInnerHTML: { __html },
    ...(scrolls && focusableGroup(words('htmlBlock')))
  }
  return <div {...props} />
}
