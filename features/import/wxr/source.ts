import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { RefusedImport } from '../refusal.ts'

// Control characters that XML 1.0 forbids (everything below a blank but tab and
// line ends), and the two non-characters. Plugins paste them in from Word.
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu

export type TextSource = {
  /** Pieces of the file's text, decoded, free of what XML forbids. */
  chunks: AsyncIterable<string>
  /** Counts so far; final once `chunks` has ended. */
  removed: () => { control: number; broken: number }
}

/**
 * Opens a file as text in the encoding that it declares.
 * @throws RefusedImport when it is missing, a folder, empty, compressed, or in an unknown encoding.
 */
export async function openSource(path: string): Promise<TextSource> {
  const file = basename(path)
  const info = await stat(path).catch(() => null)
  if (!info) throw new RefusedImport('file-missing', { file: path })
  if (!info.isFile()) throw new RefusedImport('not-a-file', { file: path })
  if (info.size === 0) throw new RefusedImport('empty', { file })

  const encoding = encodingOf(await firstBytes(path), file)
  const counts = { control: 0, broken: 0 }
  return { chunks: decode(path, encoding, counts), removed: () => ({ ...counts }) }
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function encodingOf(head: Buffer, file: string): string {
  const isZip = head[0] === 0x50 && head[1] === 0x4b
  const isGzip = head[0] === 0x1f && head[1] === 0x8b
  if (isZip || isGzip) throw new RefusedImport('compressed', { file })
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'

  const label = /<\?xml[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/i.exec(head.toString('latin1'))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new RefusedImport('encoding', { file, encoding: label })
  }
}

async function* decode(path: string, encoding: string, counts: { control: number; broken: number }) {
  const decoder = new TextDecoder(encoding)

  for await (const bytes of createReadStream(path, { highWaterMark: 262_144 })) {
    const text = clean(decoder.decode(bytes as Buffer, { stream: true }), counts)
    if (text) yield text
  }

  const rest = clean(decoder.decode(), counts)
  if (rest) yield rest
}

function clean(text: string, counts: { control: number; broken: number }): string {
  // Both looks are quick; the replacement, which copies the text, is rare.
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) counts.broken += 1
  if (text.search(FORBIDDEN) < 0) return text

  return text.replace(FORBIDDEN, () => {
    counts.control += 1
    return ''
  })
}
