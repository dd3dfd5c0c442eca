const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address as it may stand in a link, or null. Allowed: http, https, mailto,
 * tel, and addresses within the site ("/x", "#x", "?x"). Control characters and
 * blanks, which browsers skip ("java\nscript:"), are taken out before the look.
 */
export function safeHref(input: unknown): string | null {
  if (typeof input !== 'string') return null

  const href = Array.from(input)
    .filter((character) => character > ' ' && character !== '\u007f')
    .join('')
  if (href === '' || href.length > 2_048 || href.startsWith('//') || href.includes('\\')) return null
  if (/^[/#?]/.test(href)) return href

  try {
    return SCHEMES.has(new URL(href).protocol) ? href : null
  } catch {
    return null
  }
}

/** The address of something on the web (http or https), or null. */
export function safeWebUrl(input: unknown): string | null {
  const href = safeHref(input)
  return href !== null && /^https?:\/\//i.test(href) ? href : null
}
