import type { Source } from '#features/editor/document/attributes.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { plainText } from '#features/editor/document/words.ts'
import type { Finding } from './checks.ts'

/** Enough words to know which passage is meant. */
const WORDS = 60

type Told = { findings: Finding[]; level: number }
type Visit = { node: JsonNode; path: number[]; before: JsonNode | undefined }

/** What there is to say about the text itself, in reading order. */
export function blockFindings(doc: JsonNode, looksBroken: (href: string) => boolean): Finding[] {
  // The title of the page is the first level.
  const told: Told = { findings: [], level: 1 }
  const visit = (node: JsonNode, path: number[], before?: JsonNode) => {
    look({ node, path, before }, told, looksBroken)
    const children = node.content ?? []
    for (const [index, child] of children.entries()) visit(child, [...path, index], children[index - 1])
  }
  visit(doc, [])
  return told.findings
}

function look({ node, path, before }: Visit, told: Told, looksBroken: (href: string) => boolean): void {
  const tell = (id: Finding['id'], about = '') =>
    told.findings.push({ id, about: shorten(about), place: { kind: 'node', path } })
  const attrs = node.attrs ?? {}

  if (node.type === 'figure' && attrs.decorative !== true && isBlank(attrs.alt)) tell('alt', plainText(node))
  if (node.type === 'figure' && typeof attrs.href === 'string' && looksBroken(attrs.href))
    tell('link-broken', attrs.href)
  if (node.type === 'heading') lookAtHeading(node, told, tell)
  if (node.type === 'sources') for (const item of attrs.items as Source[]) lookAtSource(item, tell)

  const href = hrefOf(node)
  // A link that is partly bold is two nodes of text.
  if (href === null || href === hrefOf(before)) return
  if (isBlank(node.text)) tell('link-empty', href)
  if (looksBroken(href)) tell('link-broken', href)
}

type Tell = (id: Finding['id'], about?: string) => void

function lookAtHeading(node: JsonNode, told: Told, tell: Tell): void {
  const words = plainText(node, { notes: false })
  if (words === '') {
    tell('heading-empty')
    return
  }

  const level = Number(node.attrs?.level ?? 2)
  if (level > told.level + 1) tell('heading-order', words)
  told.level = level
}

function lookAtSource({ title, url, date, consulted }: Source, tell: Tell): void {
  if (date === '') tell('source-date', title)
  else if (url !== '' && consulted === '') tell('source-consulted', title)
}

function hrefOf(node: JsonNode | undefined): string | null {
  const href = node?.marks?.find(({ type }) => type === 'link')?.attrs?.href
  return typeof href === 'string' ? href : null
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === ''
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > WORDS ? `${line.slice(0, WORDS).toWellFormed().trimEnd()}…` : line
}
