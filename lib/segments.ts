/** A segment of an address as it was meant; null when its escapes are broken. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return null
  }
}

/** The number of a page as addresses write it: "1", "12"; null for "0", "01", "abc" and numbers no archive reaches. */
export function pageNumber(segment: string): number | null {
  return /^[1-9]\d{0,5}$/.test(segment) ? Number(segment) : null
}
