import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let address: string | undefined

/** Address of the one script of readers' pages: it changes with what the file says, so that browsers may keep it a year. */
export function readerModuleAddress(): string {
  address ??= `/reader.js?v=${hashOf(readFileSync(join(process.cwd(), 'public', 'reader.js')))}`
  return address
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12)
}
