import 'server-only'
import type { Queries } from '#lib/db.ts'
import { newId } from './identity.ts'

type Table =
  | 'media'
  | 'post'
  | 'draft'
  | 'revision'
  | 'post_tag'
  | 'post_category'
  | 'post_author'
  | 'comment'
  | 'editorial_note'
  | 'redirect'
  | 'import_record'

/** Columns that the client fills in where the database has no default of its own. */
const FILLED: Partial<Record<Table, Record<string, () => unknown>>> = {
  redirect: { id: newId },
  import_record: { id: newId, updated_at: () => new Date() }
}

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * Inserts many rows with one parameter: the client's own `createMany` compiles
 * a statement with thousands of them each time, which took half of an import.
 * Fields are named as in the schema; a field that no row has keeps the column's
 * default. Returns how many rows went in.
 */
export async function insertRows(
  queries: Queries,
  table: Table,
  rows: object[],
  { skipDuplicates = false } = {}
): Promise<number> {
  let count = 0
  for (const [fields, group] of byFields(rows)) {
    const filled = FILLED[table] ?? {}
    const columns = [...new Set([...fields.split(' '), ...Object.keys(filled)])]
      .map((column) => `"${column}"`)
      .join(', ')
    const json = JSON.stringify(
      group.map((row) => ({
        ...Object.fromEntries(Object.entries(filled).map(([name, make]) => [name, make()])),
        ...row
      }))
    )
    const conflict = skipDuplicates ? 'ON CONFLICT DO NOTHING' : ''
    // Names come from this file and the schema, values travel in the parameter.
    const statement = `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json) ${conflict}`
    count += await queries.$executeRawUnsafe(statement, json)
  }
  return count
}

/** Rows that name the same columns together, in order. */
function byFields(rows: object[]): Map<string, Record<string, unknown>[]> {
  const groups = new Map<string, Record<string, unknown>[]>()
  for (const row of rows) {
    const renamed = Object.fromEntries(
      Object.entries(row).flatMap(([field, value]) => (value === undefined ? [] : [[columnOf(field), value]]))
    )
    const fields = Object.keys(renamed).sort().join(' ')
    const group = groups.get(fields)
    if (group) group.push(renamed)
    else groups.set(fields, [renamed])
  }
  return groups
}
