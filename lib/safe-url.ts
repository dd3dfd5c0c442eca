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

/** What no address may hold as it is (URL code points, url.spec.whatwg.org); "#" is looked at apart. */
const NOT_IN_URLS = /[^\w!$&'()*+,\-./:;=?@~%\u{a0}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu

/**
 * `safeHref`, in the spelling that HTML asks for: browsers forgive `?a=<b>`,
 * validators and strict readers of feeds don't. Leads to the same place.
 */
export function writtenHref(input: unknown): string | null {
  const href = safeHref(input)
  if (href === null) return null

  const [, place = '', rest = ''] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)?(.*)$/isu.exec(href.toWellFormed()) ?? []
  const [path = '', ...fragment] = rest.split('#')
  return `${place}${encode(path)}${fragment.length > 0 ? `#${encode(fragment.join('%23'))}` : ''}`
}

/** `safeWebUrl` in the spelling that HTML asks for. */
export function writtenWebUrl(input: unknown): string | null {
  return safeWebUrl(input) === null ? null : writtenHref(input)
}

function encode(text: string): string {
  return text.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(NOT_IN_URLS, encodeURIComponent)
}
