import { createElement, Fragment, type ReactNode } from 'react'
import type { JsonMark, JsonNode } from '#features/editor/document/json.ts'
import { writtenHref } from '#lib/safe-url.ts'
import type { RenderContext } from './context.ts'
import { NoteCallLink } from './note-call-link.tsx'
import { Ordinals } from './ordinals.tsx'
import { isVerbatim, typesetInline } from './typeset.ts'

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

/** How each mark wraps its text; the document's tests check that none is missing. */
export const markRenderers: Record<string, (mark: JsonMark, text: ReactNode, context: RenderContext) => ReactNode> = {
  bold: (_mark, text) => <strong>{text}</strong>,
  italic: (_mark, text) => <em>{text}</em>,
  strike: (_mark, text) => <s>{text}</s>,
  code: (_mark, text) => <code>{text}</code>,
  subscript: (_mark, text) => <sub>{text}</sub>,
  superscript: (_mark, text) => <sup>{text}</sup>,
  language: (mark, text) => {
    const lang = String(mark.attrs?.lang ?? '')
    return LANGUAGE_TAG.test(lang) ? <span lang={lang}>{text}</span> : text
  },
  link: (mark, text, context) => {
    const href = writtenHref(addressOf(mark, context))
    if (href === null) return text
    return isElsewhere(href, context.siteUrl) ? (
      <a href={href} rel="noopener">
        {text}
      </a>
    ) : (
      <a href={href}>{text}</a>
    )
  }
}

/** Where a link leads now; null where readers find nothing. */
function addressOf({ attrs }: JsonMark, { links }: RenderContext): unknown {
  const postId = attrs?.postId ?? null
  if (postId === null) return attrs?.href

  const path = typeof postId === 'string' && Object.hasOwn(links, postId) ? links[postId] : null
  return path ? `${path}${fragmentOf(attrs?.href)}` : null
}

/** "#partie" of "/ancienne-adresse#partie": it leads to a place in the text, wherever that is. */
function fragmentOf(href: unknown): string {
  return typeof href === 'string' && href.includes('#') ? href.slice(href.indexOf('#')) : ''
}

function isElsewhere(href: string, siteUrl: string): boolean {
  return /^https?:/i.test(href) && new URL(href).origin !== siteUrl
}

/** Text, line breaks and calls of notes. Neighbours under the same link share one `<a>`. */
export function Inline({ nodes, context }: { nodes: JsonNode[]; context: RenderContext }): ReactNode {
  const texts = typesetInline(nodes, context.language)
  const rendered: ReactNode[] = []

  for (let at = 0; at < nodes.length; ) {
    const link = linkOf(nodes[at])
    let end = at + 1
    while (link && end < nodes.length && leadsToSame(link, linkOf(nodes[end]))) end += 1

    const pieces = nodes.slice(at, end).map((node, offset) => renderNode(node, texts[at + offset] ?? '', context))
    const group = createElement(Fragment, null, ...pieces)
    rendered.push(link ? markRenderers.link?.(link, group, context) : group)
    at = end
  }

  return createElement(Fragment, null, ...rendered)
}

function leadsToSame(one: JsonMark, other: JsonMark | undefined): boolean {
  return one.attrs?.href === other?.attrs?.href && (one.attrs?.postId ?? null) === (other?.attrs?.postId ?? null)
}

function linkOf(node: JsonNode | undefined): JsonMark | undefined {
  return node?.marks?.find((mark) => mark.type === 'link')
}

/** One inline node, its link left out. */
function renderNode(node: JsonNode, text: string, context: RenderContext): ReactNode {
  if (node.type === 'hardBreak') return <br />
  if (node.type === 'note' || node.type === 'noteReference') return <NoteCallLink node={node} context={context} />

  const words = hasOrdinals(node, context) ? <Ordinals text={text} /> : text
  return (node.marks ?? [])
    .filter((mark) => mark.type !== 'link')
    .reduceRight<ReactNode>((inner, mark) => wrap(mark, inner, context), words)
}

/** What is raised or lowered already stays where it is. */
function hasOrdinals(node: JsonNode, { language }: RenderContext): boolean {
  const isMoved = node.marks?.some(({ type }) => type === 'superscript' || type === 'subscript')
  return language === 'fr' && !isMoved && !isVerbatim(node, language)
}

function wrap(mark: JsonMark, text: ReactNode, context: RenderContext): ReactNode {
  const renderer = Object.hasOwn(markRenderers, mark.type) ? markRenderers[mark.type] : undefined
  return renderer ? renderer(mark, text, context) : text
}
