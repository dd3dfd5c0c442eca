import { SaxesParser, type SaxesTagNS } from 'saxes'
import { RefusedImport } from '../refusal.ts'
import {
  authorFields,
  categoryFields,
  commentFields,
  elementName,
  emptyAuthor,
  emptyComment,
  emptyItem,
  emptySite,
  emptyTerm,
  itemFields,
  metaFields,
  siteFields,
  tagFields,
  termFields,
  UNTRIMMED
} from './fields.ts'
import type { WxrHandler, WxrItem, WxrMeta } from './shape.ts'

/** Real exports stay under 8 levels. */
const MAX_DEPTH = 256
/** Longer than any article: in UTF-16 units. */
export const MAX_TEXT = 10_000_000

// Faults that leave the text whole. Everything else means that words may be
// missing, and an importer must not guess.
const HARMLESS = [
  'is disallowed in char data',
  'disallowed character.',
  'undefined entity',
  'malformed character entity',
  'empty entity name',
  'disallowed character in entity name',
  'unbound namespace prefix',
  'malformed comment',
  'XML declaration',
  'encoding value must match'
]

type Frame = {
  name: string | null
  fields: Record<string, string>
  target: Record<string, unknown> | null
  text: string
  done?: () => void
}

/** One XML document being read: feed it text, then `end` it. `closedAt` is where its root ended, in characters. */
export type DocumentReader = {
  write: (text: string) => void
  end: () => void
  closedAt: () => number | null
}

/** @throws RefusedImport from `write` and `end` */
export function readDocument(file: string, handler: WxrHandler): DocumentReader {
  const parser = new SaxesParser({ xmlns: true })
  const site = emptySite()
  const stack: Frame[] = []
  let closedAt: number | null = null
  let sinceEvent = 0

  const refuse = (
    code: 'doctype' | 'too-deep' | 'text-too-long' | 'not-wordpress' | 'broken-xml' | 'truncated',
    detail = ''
  ) => {
    throw new RefusedImport(code, { file, line: parser.line, detail })
  }

  parser.on('doctype', () => refuse('doctype'))
  parser.on('error', (error) => {
    if (closedAt !== null) return
    const message = error.message.replace(/^\d+:\d+: /, '')
    if (/unclosed tag|unexpected end|must contain a root/.test(message)) refuse('truncated')
    if (!HARMLESS.some((part) => message.includes(part))) refuse('broken-xml', message)
    handler.warning({ code: 'xml-error', file, count: 1, detail: `${parser.line}: ${message}` })
  })

  parser.on('opentag', (tag) => {
    sinceEvent = 0
    if (closedAt !== null) return
    if (stack.length >= MAX_DEPTH) refuse('too-deep')
    if (stack.length === 0 && tag.local !== 'rss') refuse('not-wordpress')

    const parent = stack.at(-1)
    const name = elementName(tag.uri, tag.local)
    stack.push(frameFor({ name, tag, parent, depth: stack.length, site, handler }))
  })

  const text = (value: string) => {
    sinceEvent = 0
    const frame = stack.at(-1)
    if (!frame || closedAt !== null) return
    frame.text += value
    if (frame.text.length > MAX_TEXT) refuse('text-too-long')
  }
  parser.on('text', text)
  parser.on('cdata', text)

  parser.on('closetag', () => {
    sinceEvent = 0
    if (closedAt !== null) return
    const frame = stack.pop()
    if (frame) settle(frame, stack.at(-1))
    if (stack.length > 0) return

    closedAt = parser.position
    if (!/^\d+\.\d+$/.test(site.version)) throw new RefusedImport('no-version', { file })
    handler.site(site)
  })

  return {
    write(chunk) {
      // A text node is only handed over when it ends: count what it holds back.
      sinceEvent += chunk.length
      if (sinceEvent > MAX_TEXT + chunk.length) refuse('text-too-long')
      parser.write(chunk)
    },
    end() {
      if (closedAt === null) parser.close()
      if (closedAt === null) refuse('truncated')
    },
    closedAt: () => closedAt
  }
}

type Opened = {
  name: string | null
  tag: SaxesTagNS
  parent: Frame | undefined
  depth: number
  site: ReturnType<typeof emptySite>
  handler: WxrHandler
}

/** Decides what an element is from where it stands: the same name means different things in the channel and in an item. */
function frameFor({ name, tag, parent, depth, site, handler }: Opened): Frame {
  const leaf: Frame = { name, fields: {}, target: null, text: '' }
  if (name === null || !parent) return leaf
  if (depth === 1) return name === 'channel' ? { ...leaf, fields: siteFields, target: site } : leaf
  if (parent.name === 'channel' && depth === 2) return channelFrame(leaf, handler)
  if (!parent.target) return leaf

  if (parent.name === 'item') return itemFrame(leaf, tag, parent.target as WxrItem)
  const isMeta = name === 'wp:commentmeta' && parent.name === 'wp:comment'
  return isMeta ? metaFrame(leaf, parent.target.meta as WxrMeta[]) : leaf
}

function channelFrame(leaf: Frame, handler: WxrHandler): Frame {
  const into = <T extends Record<string, unknown>>(
    target: T,
    fields: Record<string, string>,
    take: (value: T) => void
  ) => ({
    ...leaf,
    fields,
    target,
    done: () => take(target)
  })

  switch (leaf.name) {
    case 'wp:author':
    case 'wp:wp_author':
      return into(emptyAuthor(), authorFields, handler.author)
    case 'wp:category':
      return into(emptyTerm('category'), categoryFields, handler.term)
    case 'wp:tag':
      return into(emptyTerm('post_tag'), tagFields, handler.term)
    case 'wp:term':
      return into(emptyTerm(''), termFields, handler.term)
    case 'item':
      return into(emptyItem(), itemFields, handler.item)
    default:
      return leaf
  }
}

function itemFrame(leaf: Frame, tag: SaxesTagNS, item: WxrItem): Frame {
  if (leaf.name === 'wp:postmeta') return metaFrame(leaf, item.meta)

  if (leaf.name === 'wp:comment') {
    const comment = emptyComment()
    return { ...leaf, fields: commentFields, target: comment, done: () => item.comments.push(comment) }
  }

  if (leaf.name === 'category') {
    const domain = tag.attributes.domain?.value.trim() ?? ''
    const slug = tag.attributes.nicename?.value.trim() ?? ''
    const frame: Frame = { ...leaf }
    frame.done = () => item.terms.push({ domain, slug, name: frame.text.trim() })
    return frame
  }

  return leaf
}

function metaFrame(leaf: Frame, list: WxrMeta[]): Frame {
  const meta: WxrMeta = { key: '', value: '' }
  return { ...leaf, fields: metaFields, target: meta, done: () => list.push(meta) }
}

/** An element has ended: its text goes to its parent's field, or it is handed over whole. */
function settle(frame: Frame, parent: Frame | undefined): void {
  const field = frame.name === null ? undefined : parent?.fields[frame.name]
  const { name } = frame

  if (field && name && parent?.target) {
    const value = UNTRIMMED.has(name) ? frame.text : frame.text.trim()
    // Plugins print second <link>s into the channel, pointing elsewhere: the first one counts.
    if (parent.target[field] === '') parent.target[field] = value.toWellFormed()
  }
  frame.done?.()
}
