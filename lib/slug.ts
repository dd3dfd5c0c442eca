/** Longest slug: with the site's address it still fits a line of an e-mail. */
export const SLUG_LENGTH = 96

/**
 * A segment of an address made from words: "L'été à Nîmes" gives "l-ete-a-nimes".
 * Letters of every script stay; accents of Latin letters go, œ and æ are spelt
 * out. May be "" when there is no letter and no digit.
 */
export function slugify(words: string, maxLength: number = SLUG_LENGTH): string {
  const slug = words
    .toWellFormed()
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= maxLength) return slug

  const cut = slug.slice(0, maxLength).toWellFormed()
  const lastDash = cut.lastIndexOf('-')
  return (lastDash > maxLength / 2 ? cut.slice(0, lastDash) : cut).replace(/-+$/, '')
}
