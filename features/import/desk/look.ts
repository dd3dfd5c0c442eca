import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { openMediaZip } from '../media-zip.ts'
import { RefusedImport } from '../refusal.ts'
import { openSource } from '../wxr/source.ts'
import { pathOf } from './files.ts'
import type { StoredFile } from './schema.ts'

/** Of its beginning and of its end. */
const LOOKED_AT = 65_536

/**
 * A first look at a file that has arrived, so that whoever sent a wrong one hears of it beside its name, before the
 * whole export is read. Null: nothing wrong so far.
 */
export async function lookAt(run: string, file: StoredFile): Promise<RefusedImport | null> {
  try {
    const path = pathOf(run, file)
    if (file.kind === 'pictures') (await openMediaZip(path, basename(path))).close()
    else await lookAtExport(path)
    return null
  } catch (error) {
    if (error instanceof RefusedImport) return error
    throw error
  }
}

/** @throws RefusedImport */
async function lookAtExport(path: string): Promise<void> {
  const file = basename(path)
  // Refuses what is empty, compressed, or in an unknown encoding.
  const source = await openSource(path)
  let head = ''
  for await (const chunk of source.chunks) {
    head += chunk
    if (head.length >= LOOKED_AT) break
  }

  if (!/<rss[\s>]/.test(head)) {
    throw new RefusedImport(/<[a-z?!]/i.test(head) ? 'not-wordpress' : 'not-xml', { file, line: 1 })
  }
  if (!(await tailOf(path)).includes('</rss')) throw new RefusedImport('truncated', { file, line: 0 })
}

/** The end as text, in the encodings of one byte and in UTF-16 alike: what is looked for is ASCII. */
async function tailOf(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const start = Math.max(0, size - LOOKED_AT)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, start)
    return buffer.subarray(0, bytesRead).toString('latin1').replaceAll('\0', '')
  } finally {
    await handle.close()
  }
}
