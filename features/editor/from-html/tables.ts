import type { JsonNode } from '#features/editor/document/json.ts'
import { cellContent } from './fit.ts'
import { blocksIn, type Walk } from './walk.ts'

/** A table; `caption` comes from a figure around it. What is too long for a caption follows as a paragraph. */
export function tableHandler(walk: Walk, table: Element, caption = ''): void {
  const rows = [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) => rowOf(walk, row))
    .filter((row) => row !== null)
  const own = [...table.children].find((child) => child.localName === 'caption')?.textContent ?? ''
  const words = (caption || own).replace(/\s+/g, ' ').trim()

  if (rows.length > 0) walk.flow.block({ type: 'table', attrs: { caption: words.slice(0, 500) }, content: rows })
  if (words.length > 500 || (rows.length === 0 && words)) {
    walk.flow.block({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  }
}

function rowOf(walk: Walk, row: Element): JsonNode | null {
  const cells = [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
  if (cells.length === 0) return null

  return {
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: cell.localName === 'th' ? 'tableHeader' : 'tableCell',
      attrs: { colspan: spanOf(cell, 'colspan', 100), rowspan: spanOf(cell, 'rowspan', 1_000), colwidth: null },
      content: cellContent(walk.context, blocksIn(walk, cell))
    }))
  }
}

function spanOf(cell: Element, name: string, most: number): number {
  return Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1, 1), most)
}
