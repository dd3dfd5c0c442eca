import type { Metadata } from 'next'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { siteUrl } from '#lib/env.ts'
import { CARD_SIZE, DESCRIPTION_LENGTH, PUBLICATION_CARD } from './constants.ts'

type Shared = { publication: PublicationView; title: string; description: string; path: string }
type Card = { url: string; alt: string }

/** Address of a page of ours as the rest of the web knows it; `path` begins with "/". */
export function absoluteUrl(path: string): string {
  return new URL(path, siteUrl()).href
}

/**
 * What a link to a page shows where it is shared: Open Graph (ogp.me), which
 * Twitter's cards fall back on. Without `card` it is that of the publication.
 */
export function preview({ publication, title, description, path, card }: Shared & { card?: Card }) {
  const name = typeset(publication.name, publication.language)
  return {
    openGraph: {
      siteName: name,
      locale: publication.language === 'fr' ? 'fr_FR' : 'en_GB',
      title,
      description,
      url: absoluteUrl(path),
      images: [{ ...(card ?? { url: PUBLICATION_CARD, alt: name }), ...CARD_SIZE, type: 'image/png' }]
    },
    twitter: { card: 'summary_large_image' }
  } satisfies Metadata
}

/** A description on one line, cut at a word where nobody would read on. */
export function shortDescription(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/\s*[\n\r\t]\s*/g, ' ')
    .trim()
  if (line.length <= DESCRIPTION_LENGTH) return line

  const cut = line.slice(0, DESCRIPTION_LENGTH - 1).toWellFormed()
  const lastBlank = cut.lastIndexOf(' ')
  return `${(lastBlank > DESCRIPTION_LENGTH / 2 ? cut.slice(0, lastBlank) : cut).trimEnd()}…`
}
