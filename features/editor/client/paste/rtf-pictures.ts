/** RTF beyond this would hold the page up. */
const LONGEST = 100_000_000

/**
 * The pictures of a text in RTF, in order. On the clipboard Word's HTML only
 * names files of the writer's computer, which a page can't read; the RTF beside
 * it holds them as hexadecimal digits (RTF 1.9.1, "Pictures").
 */
export function rtfPictures(rtf: string): File[] {
  const files: File[] = []
  if (rtf.length > LONGEST) return files

  for (let start = rtf.indexOf('{\\pict'); start >= 0; start = rtf.indexOf('{\\pict', start + 1)) {
    const own = ownText(rtf, start)
    // The same picture stands a second time in an old format, for old programs: that one is left.
    const kind = /\\(png|jpeg)blip/.exec(own)?.[1]
    if (kind) files.push(fileOf(own.replace(/\\[a-z]+-?\d* ?/gi, ''), kind, files.length + 1))
  }
  return files
}

/** What stands in the group that begins at `start`, without the groups in it. */
function ownText(rtf: string, start: number): string {
  const braces = /[{}]/g
  braces.lastIndex = start + 1
  let depth = 1
  let from = start + 1
  let own = ''

  for (let brace = braces.exec(rtf); brace; brace = braces.exec(rtf)) {
    if (depth === 1) own += rtf.slice(from, brace.index)
    depth += brace[0] === '{' ? 1 : -1
    from = brace.index + 1
    if (depth === 0) return own
  }
  return ''
}

function fileOf(hex: string, kind: string, number: number): File {
  const digits = hex.replace(/[^0-9a-f]/gi, '')
  const bytes = new Uint8Array(digits.length >> 1)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  return new File([bytes], `image-${number}.${kind === 'png' ? 'png' : 'jpg'}`, { type: `image/${kind}` })
}
