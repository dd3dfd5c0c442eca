import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A ZIP archive of these files, by their path in it. */
export async function zipOf(files: Record<string, Uint8Array>): Promise<Buffer> {
  const archive = new ZipFile()
  for (const [path, bytes] of Object.entries(files)) archive.addBuffer(Buffer.from(bytes), path)
  archive.end()
  return buffer(archive.outputStream)
}

/** The same archive with another name in it, of the same length: those that no honest program writes. */
export function renamedInZip(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')
}
