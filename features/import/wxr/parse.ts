import { basename } from 'node:path'
import { RefusedImport } from '../refusal.ts'
import { type DocumentReader, readDocument } from './document.ts'
import type { WxrHandler } from './shape.ts'
import { openSource } from './source.ts'

/** A server's own messages may stand before the export; more than this is something else. */
const LONGEST_PREAMBLE = 65_536

/**
 * Reads one file, which may hold several WXR documents one after the other, and
 * hands over what it finds as it finds it. Memory does not grow with the file.
 * @throws RefusedImport with the reason and, where it helps, the line
 */
export async function parseWxr(path: string, handler: WxrHandler): Promise<void> {
  const file = basename(path)
  const source = await openSource(path)
  const documents = sequence(file, handler)

  for await (const chunk of source.chunks) {
    documents.write(chunk)
    await handler.ready?.()
  }
  documents.end()

  const { control, broken } = source.removed()
  if (control > 0) handler.warning({ code: 'control-characters', file, count: control, detail: '' })
  if (broken > 0) handler.warning({ code: 'broken-characters', file, count: broken, detail: '' })
}

/** Cuts the text of a file into documents. */
function sequence(file: string, handler: WxrHandler) {
  let reader: DocumentReader | null = null
  let fed = 0
  let waiting = ''
  let documents = 0

  function open(): void {
    const start = startOf(waiting, documents === 0)
    if (start < 0) {
      if (waiting.length > LONGEST_PREAMBLE && documents === 0) throw new RefusedImport('not-xml', { file })
      if (documents > 0) waiting = waiting.slice(-10)
      return
    }

    const before = waiting
      .slice(0, start)
      .replace(/^\ufeff/, '')
      .trim()
    if (before && documents === 0) {
      if (/<html[\s>]|<!doctype html/i.test(before))
        throw new RefusedImport('not-wordpress', { file, line: 1, detail: '' })
      handler.warning({ code: 'text-before', file, count: 1, detail: before.slice(0, 200) })
    }
    documents += 1
    if (documents === 2) handler.warning({ code: 'several-documents', file, count: 1, detail: '' })

    const text = waiting.slice(start)
    waiting = ''
    fed = 0
    reader = readDocument(file, handler)
    feed(text)
  }

  function feed(text: string): void {
    if (!reader) return
    const offset = fed
    fed += text.length
    reader.write(text)

    const closedAt = reader.closedAt()
    if (closedAt === null) return
    reader = null
    waiting = text.slice(closedAt - offset)
    open()
  }

  return {
    write(chunk: string) {
      if (reader) return feed(chunk)
      waiting += chunk
      open()
    },
    end() {
      if (reader) reader.end()
      if (documents === 0) throw new RefusedImport('not-xml', { file })
    }
  }
}

function startOf(text: string, isFirst: boolean): number {
  const declaration = text.indexOf('<?xml ')
  if (declaration >= 0) return declaration

  // Old files may lack the declaration; a doctype is let through so that it is refused by name.
  const root = text.search(/<rss[\s>]|<!DOCTYPE (?!html)/)
  return root >= 0 || !isFirst ? root : text.search(/<[a-z][\w:-]*[\s>]/i)
}
