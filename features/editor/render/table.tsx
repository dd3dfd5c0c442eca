import { createElement, Fragment, type ReactNode } from 'react'
import { focusableGroup } from '#components/focusable-group.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { RenderContext } from './context.ts'
import { typeset } from './typeset.ts'

type TableProps = { node: JsonNode; context: RenderContext; renderCell: (cell: JsonNode) => ReactNode }

/** A table that scrolls sideways by itself when it is wider than the page, by keyboard too. */
export function Table({ node, context, renderCell }: TableProps): ReactNode {
  const rows = node.content ?? []
  const headRows = rows.findIndex((row) => !isHeadRow(row))
  const split = headRows === -1 ? Math.min(rows.length, 1) : headRows
  const caption = typeset(String(node.attrs?.caption ?? ''), context.language)
  const label = caption || context.words('table', { number: context.tableNumbers.get(node) ?? 1 })
  const renderRows = (some: JsonNode[], scope: 'col' | 'row') =>
    createElement(Fragment, null, ...some.map((row) => renderRow({ row, scope, renderCell })))

  return (
    <div className="table-scroll" {...focusableGroup(label)}>
      <table>
        {caption !== '' && <caption>{caption}</caption>}
        {split > 0 && <thead>{renderRows(rows.slice(0, split), 'col')}</thead>}
        <tbody>{renderRows(rows.slice(split), 'row')}</tbody>
      </table>
    </div>
  )
}

function isHeadRow(row: JsonNode): boolean {
  const cells = row.content ?? []
  return cells.length > 0 && cells.every((cell) => cell.type === 'tableHeader')
}

type RowOptions = { row: JsonNode; scope: 'col' | 'row'; renderCell: TableProps['renderCell'] }

function renderRow({ row, scope, renderCell }: RowOptions): ReactNode {
  const cells = (row.content ?? []).map((cell) => {
    const spans = { colSpan: span(cell.attrs?.colspan), rowSpan: span(cell.attrs?.rowspan) }
    const isHeader = cell.type === 'tableHeader'
    return createElement(isHeader ? 'th' : 'td', { ...spans, ...(isHeader && { scope }) }, renderCell(cell))
  })
  return createElement('tr', null, ...cells)
}

function span(value: unknown): number | undefined {
  return Number.isInteger(value) && Number(value) > 1 ? Number(value) : undefined
}
