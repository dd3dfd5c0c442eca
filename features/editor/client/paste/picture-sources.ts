import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import type { PictureSource } from '../upload/uploads.ts'
import type { PastedPicture } from './pictures.ts'
import { rtfPictures } from './rtf-pictures.ts'

export type SourcedPicture = { id: string; source: PictureSource }

/** Where each pasted picture can be had: in the paste itself, on the web, or nowhere from here. */
export function sourcesOf(pictures: PastedPicture[], rtf: () => string): SourcedPicture[] {
  const local = pictures.filter(({ src }) => /^file:/i.test(src))
  const held = local.length > 0 ? rtfPictures(rtf()) : []
  // One more or one fewer, and nobody knows which is which.
  const files = new Map(held.length === local.length ? local.map(({ id }, index) => [id, held[index]]) : [])

  return pictures.map(({ id, src, name }) => {
    const file = files.get(id) ?? dataFile(src)
    if (file) return { id, source: { kind: 'file', file } }
    const address = webAddress(src)
    return { id, source: address ? { kind: 'address', address, name } : { kind: 'none', name } }
  })
}

function webAddress(src: string): string | null {
  const address = src.startsWith('//') ? `https:${src}` : src
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null
}

/** The file in a data: address (RFC 2397); null for any other, and for one too large to be taken. */
export function dataFile(src: string): File | null {
  const [, type = '', encoding, data = ''] = /^data:([^;,]*)(?:;[^;,]*)*?(;base64)?,(.*)$/is.exec(src) ?? []
  if (!/^image\//i.test(type) || data.length > UPLOAD_LIMITS.bytes * 2) return null

  try {
    const words = decodeURIComponent(data)
    const text = encoding ? atob(words.replace(/\s/g, '')) : words
    const bytes = encoding ? Uint8Array.from(text, (character) => character.charCodeAt(0)) : text
    return new File([bytes], `image.${type.split(/[/+]/)[1] ?? 'png'}`, { type: type.toLowerCase() })
  } catch {
    return null
  }
}
