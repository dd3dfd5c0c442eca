import { createElement, Fragment, type ReactNode } from 'react'
import type { Source } from '#features/editor/document/attributes.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { CodeBlock } from './code-block.tsx'
import type { RenderContext } from './context.ts'
import { Embed } from './embed.tsx'
import { Figure } from './figure.tsx'
import { HeadingAnchor } from './heading-anchor.tsx'
import { HtmlBlock } from './html-block.tsx'
import { Inline } from './inline.tsx'
import { headingTag } from './section-heading.tsx'
import { Sources } from './sources.tsx'
import { Table } from './table.tsx'

type BlockRenderer = (node: JsonNode, context: RenderContext, previous: JsonNode | undefined) => ReactNode

const TONES = ['note', 'key', 'warning']

/** How each block becomes HTML; the document's tests check that none is missing. */
export const blockRenderers: Record<string, BlockRenderer> = {
  doc: blocksOf,
  paragraph: (node, context) => <p {...alignment(node)}>{inlineOf(node, context)}</p>,
  heading: (node, context) =>
    createElement(
      headingTag(context.headingLevels.get(node), context),
      { id: context.headingIds.get(node), ...alignment(node) },
      inlineOf(node, context),
      <HeadingAnchor id={context.headingIds.get(node)} title={textOf(node)} context={context} />
    ),
  bulletList: (node, context) => <ul>{blocksOf(node, context)}</ul>,
  orderedList: (node, context) => <ol start={startOf(node)}>{blocksOf(node, context)}</ol>,
  listItem: (node, context) => <li>{blocksOf(node, context)}</li>,
  blockquote: (node, context) => <Quotation node={node} context={context} className="quotation" />,
  pullQuote: (node, context) => <Quotation node={node} context={context} className="pull-quote" />,
  citation: (node, context) => <figcaption>{inlineOf(node, context)}</figcaption>,
  callout: (node, context) => <Callout node={node} context={context} />,
  codeBlock: (node, context) => <CodeBlock node={node} context={context} />,
  horizontalRule: () => <hr />,
  table: (node, context) => <Table node={node} context={context} renderCell={(cell) => blocksOf(cell, context)} />,
  figure: (node, context) => {
    const caption = node.content?.[0]
    const captionText = caption ? textOf(caption) : ''
    return (
      <Figure node={node} context={context} caption={caption && inlineOf(caption, context)} captionText={captionText} />
    )
  },
  caption: inlineOf,
  gallery: (node, context) => (
    <div className="gallery" data-columns={Math.min(Math.max(Number(node.attrs?.columns) || 3, 1), 6)}>
      {blocksOf({ ...node, content: (node.content ?? []).map(inGallery) }, context)}
    </div>
  ),
  sources: (node, context, previous) => (
    <Sources items={sourcesOf(node)} context={context} withHeading={previous?.type !== 'heading'} />
  ),
  embed: (node, context) => <Embed node={node} context={context} />,
  readMore: () => null,
  htmlBlock: (node, context) => <HtmlBlock node={node} context={context} />
}

/** The blocks inside a node. What has no renderer keeps its words. */
export function blocksOf(node: JsonNode, context: RenderContext): ReactNode {
  const blocks = node.content ?? []
  const rendered = blocks.map((block, at) => {
    const renderer = Object.hasOwn(blockRenderers, block.type) ? blockRenderers[block.type] : undefined
    if (renderer) return renderer(block, context, blocks[at - 1])
    return block.text === undefined ? blocksOf(block, context) : block.text
  })
  return createElement(Fragment, null, ...rendered)
}

function inlineOf(node: JsonNode, context: RenderContext): ReactNode {
  return <Inline nodes={node.content ?? []} context={context} />
}

/** Words quoted, and who said them beneath: the citation belongs to the figure, not to what is quoted. */
function Quotation({ node, context, className }: { node: JsonNode; context: RenderContext; className: string }) {
  const blocks = node.content ?? []
  const citation = blocks.find((block) => block.type === 'citation')
  const quoted = blocks.filter((block) => block !== citation)

  return (
    <figure className={className} {...(/^\s*[«“"]/.test(quoted.map(textOf).join('')) && { 'data-marked': '' })}>
      <blockquote>{blocksOf({ ...node, content: quoted }, context)}</blockquote>
      {citation && <figcaption>{inlineOf(citation, context)}</figcaption>}
    </figure>
  )
}

function Callout({ node, context }: { node: JsonNode; context: RenderContext }) {
  const tone = TONES.find((known) => known === node.attrs?.tone) ?? 'note'
  const label = context.words('callout', { tone })
  const saysSoItself = textOf(node).trimStart().toLowerCase().startsWith(label.toLowerCase())

  return (
    <div className="callout" role="note" data-tone={tone}>
      {!saysSoItself && <p className="callout-label">{label}</p>}
      {blocksOf(node, context)}
    </div>
  )
}

/** In a gallery the grid says how wide pictures are. */
function inGallery(figure: JsonNode): JsonNode {
  return { ...figure, attrs: { ...figure.attrs, layout: 'gallery' } }
}

function alignment(node: JsonNode): { 'data-align'?: string } {
  const align = node.attrs?.align
  return align === 'center' || align === 'right' ? { 'data-align': align } : {}
}

function startOf(node: JsonNode): number | undefined {
  const start = node.attrs?.start
  return Number.isInteger(start) && start !== 1 ? Number(start) : undefined
}

function sourcesOf(node: JsonNode): Partial<Source>[] {
  return Array.isArray(node.attrs?.items) ? (node.attrs.items as Partial<Source>[]) : []
}

function textOf(node: JsonNode): string {
  return node.text ?? (node.content ?? []).map(textOf).join('')
}
