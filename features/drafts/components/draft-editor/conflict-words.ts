import { useTranslations } from 'next-intl'
import type { Fields, Scalar } from '#features/drafts/merge.ts'
import type { TermView } from '#features/drafts/schema.ts'
import { type JsonNode, walk } from '#features/editor/document/json.ts'
import { plainText } from '#features/editor/document/words.ts'
import type { MediaView } from '#features/media/schema.ts'

/** What stands behind the ids of a draft. */
export type Names = { series: TermView[]; media: Record<string, MediaView> }

/** Attributes that tell a reader which block it is, when it has no words. */
const TELLING = ['alt', 'url', 'html', 'href', 'src']

/** Blocks in words: their text, else what they show. */
export function describeBlocks(blocks: JsonNode[]): string {
  return blocks.map((block) => plainText(block) || tellingOf(block)).join('\n\n')
}

function tellingOf(block: JsonNode): string {
  const found: string[] = []
  walk(block, ({ attrs }) => {
    const value = TELLING.map((name) => attrs?.[name]).find((part) => typeof part === 'string' && part !== '')
    if (typeof value === 'string') found.push(value)
  })
  return found.join(', ') || '…'
}

/** A field in words. */
export function useFieldWords({ series, media }: Names): (field: Scalar, fields: Fields) => string {
  const t = useTranslations('Editor.stale')
  return (field, fields) => {
    const value = fields[field] ?? ''
    if (field === 'seriesId') return series.find(({ id }) => id === value)?.name ?? value
    if (field === 'featuredMediaId') return value && (media[value]?.alt || t('picture'))
    return value
  }
}
