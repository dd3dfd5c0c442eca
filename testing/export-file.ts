import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An export as a file, below the system's temporary folder. */
export function exportFile(xml: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'parution-export-')), 'export.xml')
  writeFileSync(file, xml)
  return file
}
