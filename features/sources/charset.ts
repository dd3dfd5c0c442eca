const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
/** Browsers look no further for it (html.spec.whatwg.org, prescan). */
const PRESCAN = 1_024

/** The text of a page in the encoding that it says it has: by its header, else by its first kilobyte, else UTF-8. */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN))
  const label = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? DECLARED.exec(start)?.[1] ?? 'utf-8'

  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    // A name that no browser knows either.
    return new TextDecoder().decode(bytes)
  }
}
