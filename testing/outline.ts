import type { JsonMark, JsonNode } from '#features/editor/document/json.ts'

const MARKS: Record<string, [string, string]> = {
  bold: ['**', '**'],
  italic: ['_', '_'],
  strike: ['~~', '~~'],
  code: ['`', '`'],
  subscript: ['₍', '₎'],
  superscript: ['⁽', '⁾']
}

/** A document as lines that people read and compare: "h2 Title", "- item", "| # head | cell |". No-break spaces show as ⎵. */
export function outline(doc: JsonNode): string {
  return (doc.content ?? []).flatMap(linesOf).join('\n').replaceAll('\u00a0', '⎵')
}

function linesOf(node: JsonNode): string[] {
  const { type, attrs = {}, content = [] } = node
  const under = content.flatMap(linesOf)

  if (type === 'heading') return [`h${attrs.level} ${inline(node)}`]
  if (type === 'paragraph') return [`p${attrs.align ? `(${attrs.align})` : ''} ${inline(node)}`]
  if (type === 'codeBlock') return [`code ${inline(node)}`]
  if (type === 'citation') return [`p — ${inline(node)}`]
  if (type === 'horizontalRule') return ['hr']
  if (type === 'embed') return [`embed ${attrs.url}`]
  if (type === 'figure') return [figureLine(node)]
  if (type === 'gallery') return ['gallery', ...under.map((line) => `  ${line}`)]
  if (type === 'blockquote') return under.map((line) => `> ${bare(line)}`)
  if (type === 'pullQuote') return under.map((line) => `>> ${bare(line)}`)
  if (type === 'bulletList') return content.flatMap((item) => itemLines(item, '-'))
  if (type === 'orderedList') return content.flatMap((item, at) => itemLines(item, `${Number(attrs.start) + at}.`))
  if (type === 'table') return [`table${attrs.caption ? ` "${attrs.caption}"` : ''}`, ...content.map(rowLine)]
  return [`${type} ${inline(node)}`]
}

const bare = (line: string) => line.replace(/^p /, '')

function itemLines(item: JsonNode, marker: string): string[] {
  const lines = (item.content ?? []).flatMap(linesOf)
  return lines.map((line, at) => (at === 0 ? `${marker} ${bare(line)}` : `  ${bare(line)}`))
}

function rowLine(row: JsonNode): string {
  const cells = (row.content ?? []).map(({ type, attrs, content = [] }) => {
    const span = Number(attrs?.colspan ?? 1) > 1 ? `(${attrs?.colspan}) ` : ''
    return `${type === 'tableHeader' ? '# ' : ''}${span}${content.flatMap(linesOf).map(bare).join(' / ')}`
  })
  return `| ${cells.join(' | ')} |`
}

function figureLine({ attrs = {}, content = [] }: JsonNode): string {
  const caption = content.map(inline).join('')
  const layout = attrs.layout === 'normal' ? '' : ` ${attrs.layout}`
  return `figure "${attrs.alt}"${layout} ← ${attrs.mediaId}${caption && `: ${caption}`}`
}

function inline({ content = [] }: JsonNode): string {
  return content.map((node) => (node.marks ?? []).toReversed().reduce(marked, words(node))).join('')
}

function words(node: JsonNode): string {
  if (node.type === 'hardBreak') return '⏎'
  if (node.type === 'note') return `^[${inline(node)}]`
  return node.type === 'noteReference' ? '^again' : (node.text ?? '')
}

function marked(text: string, { type, attrs }: JsonMark): string {
  if (type === 'link') return `[${text}](${attrs?.href})`
  if (type === 'language') return `{${attrs?.lang}: ${text}}`
  const [before, after] = MARKS[type] ?? ['', '']
  return `${before}${text}${after}`
}
