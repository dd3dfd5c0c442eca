/** What networks ask for: 1.91 to 1, large enough for dense screens. */
export const CARD_SIZE = { width: 1_200, height: 630 } as const

/** Card of the publication, for pages that are no article. */
export const PUBLICATION_CARD = '/card.png'

/** Card of an article. */
export function cardPath(slug: string): string {
  return `/card/${slug}.png`
}

/** What browsers and devices fetch by name; `next.config.mjs` leads these addresses to `app/brand/[file]`. */
export const BRAND_FILES = [
  'card.png',
  'favicon.ico',
  'icon.svg',
  'icon-192.png',
  'icon-512.png',
  'apple-touch-icon.png',
  'manifest.webmanifest'
] as const

export type BrandFile = (typeof BRAND_FILES)[number]

/** Results show some 160 characters, previews some 300: the rest would be sent for nobody. */
export const DESCRIPTION_LENGTH = 300
