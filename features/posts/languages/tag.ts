/** BCP 47, as far as sites name their language with it. */
const TAG = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i

export function isLanguageTag(written: string): boolean {
  return TAG.test(written)
}

/** A language as HTML takes it ("en_GB" is "en-GB"); null for none, and where it is the publication's own. */
export function readLanguage(written: string | null, own: string): string | null {
  const tag = (written ?? '').trim().replaceAll('_', '-')
  if (!isLanguageTag(tag) || primaryLanguage(tag) === own) return null
  return Intl.getCanonicalLocales(tag)[0] ?? null
}

/** "fr" of "fr-CA". */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
