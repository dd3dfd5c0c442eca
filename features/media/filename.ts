const LONGEST = 200

/**
 * The name of a file as it may be kept and shown: without the folders that some
 * systems send, control characters or marks that turn the direction of writing.
 * The last 200 characters keep the ending, which people look at.
 */
export function cleanFilename(given: string): string {
  const name = given
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
    .slice(-LONGEST)
    .toWellFormed()
  return !name || /^\.+$/.test(name) ? 'image' : name
}

/** The name in a percent-encoded header. */
export function uploadedName(encoded: string): string {
  try {
    return cleanFilename(decodeURIComponent(encoded))
  } catch {
    return 'image'
  }
}

/** The name at the end of a web address; a long one without ending is a key, not a name. */
export function nameInAddress(url: URL): string {
  const name = uploadedName(url.pathname.split('/').at(-1) ?? '')
  return name.length > 60 && !/\.\w{2,5}$/.test(name) ? 'image' : name
}
