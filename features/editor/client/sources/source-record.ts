import type { Source } from '#features/editor/document/attributes.ts'
import type { PageFacts } from '#features/sources/schema.ts'
import { safeWebUrl } from '#lib/safe-url.ts'
import { linkAddress } from '../links/address.ts'

export const EMPTY_SOURCE: Source = { title: '', author: '', publisher: '', url: '', date: '', consulted: '' }

/** Nothing was written in it. */
export function isBlank(source: Source): boolean {
  return Object.values(source).every((value) => value.trim() === '')
}

/** The record with what its page says of itself where nothing was written, consulted on `today`. */
export function fillGaps(source: Source, facts: PageFacts, today: string): Source {
  const gaps = Object.entries({ consulted: today, ...facts }).filter(([name, value]) => {
    const written = source[name as keyof Source] ?? ''
    return value !== '' && written.trim() === ''
  })
  return { ...source, ...Object.fromEntries(gaps) }
}

/** As a document holds it: trimmed, an address that can't be used emptied. */
export function tidySource({ lang, ...source }: Source): Source {
  const trimmed = Object.fromEntries(
    Object.entries(source).map(([name, value]) => [name, value.trim().slice(0, 1_000)])
  )
  const url = safeWebUrl(linkAddress(trimmed.url ?? ''))
  return { ...EMPTY_SOURCE, ...trimmed, url: url ?? '', ...(lang && { lang }) }
}
