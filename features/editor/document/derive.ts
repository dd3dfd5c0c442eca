import { slugify } from '#lib/slug.ts'
import type { JsonNode } from './json.ts'
import { mediaIdsOf } from './validate.ts'
import { countWords, excerptOf, plainText } from './words.ts'

export type HeadingEntry = { level: number; text: string; id: string }

/** What is stored beside a document, always computed from it in the same transaction. */
export type Derived = {
  text: string
  wordCount: number
  derivedExcerpt: string
  headings: HeadingEntry[]
  mediaIds: string[]
}

export function derive(doc: JsonNode): Derived {
  const text = plainText(doc)
  return {
    text,
    wordCount: countWords(text),
    derivedExcerpt: excerptOf(doc),
    headings: headingsOf(doc),
    mediaIds: mediaIdsOf(doc)
  }
}

/** Headings with the ids that the reader's page gives them: unique within the document. */
export function headingsOf(doc: JsonNode): HeadingEntry[] {
  const seen = new Map<string, number>()
  const entries: HeadingEntry[] = []

  for (const block of doc.content ?? []) {
    if (block.type !== 'heading') continue

    const text = plainText(block, { notes: false })
    const base = slugify(text) || 'section'
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    entries.push({ level: Number(block.attrs?.level ?? 2), text, id: count === 1 ? base : `${base}-${count}` })
  }

  return entries
}
