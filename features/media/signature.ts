import type { RefusedFile } from './constants.ts'

/** Brands of ISO/IEC 23008-12 that phones write. */
const HEIC = /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/

/** What a file is that no decoder of ours reads, by its first bytes and never by its name. */
export function refusedFormat(bytes: Uint8Array): RefusedFile {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  if (HEIC.test(start.slice(4))) return 'heic'
  if (start.includes('%PDF-')) return 'pdf'
  if (/<svg[\s>]/i.test(start)) return 'svg'
  return PICTURE.some((signature) => start.startsWith(signature)) ? 'broken' : 'not-an-image'
}

/** JPEG, PNG, GIF: what begins like one and can't be read has been damaged on its way. */
const PICTURE = ['\u00ff\u00d8\u00ff', '\u0089PNG\r\n', 'GIF8']
