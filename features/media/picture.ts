import sharp, { type Metadata } from 'sharp'
import { type RefusedFile, UPLOAD_LIMITS } from './constants.ts'
import { refusedFormat } from './signature.ts'

// Only these four decoders are ever reached: SVG, PDF, HEIF and the rest have
// a history of holes and no place in an article.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile',
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngFile',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpFile',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifFile',
    'VipsForeignLoadNsgifBuffer'
  ]
})

const MIMES: Record<string, string> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif' }

/** Widths, in pixels, that pages ask for: a phone, a column, a column on a dense screen, a full-width picture. */
const WIDTHS = [480, 960, 1440, 2160]

/** All frames of an animation together may hold this many times the pixels of a picture. */
const FRAMES = 4

export type Variant = { width: number; height: number; bytes: number }

export type Picture = {
  mime: string
  width: number
  height: number
  files: { name: string; bytes: Uint8Array }[]
  variants: Variant[]
}

/**
 * Decodes a picture and encodes it anew in each width, upright and without its
 * metadata (which may tell where it was taken). What is no picture is refused.
 */
export async function readPicture(bytes: Uint8Array): Promise<Picture | RefusedFile> {
  if (bytes.byteLength === 0) return 'empty'
  if (bytes.byteLength > UPLOAD_LIMITS.bytes) return 'too-large'

  const metadata = await inspect(bytes)
  if (typeof metadata === 'string') return metadata

  try {
    return await encode(bytes, metadata)
  } catch {
    return 'broken'
  }
}

async function inspect(bytes: Uint8Array): Promise<Metadata | RefusedFile> {
  try {
    // Reads the header only: nothing is decoded before its size is known.
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!MIMES[metadata.format]) return 'not-an-image'
    return hasTooManyPixels(metadata) ? 'too-many-pixels' : metadata
  } catch {
    return refusedFormat(bytes)
  }
}

function hasTooManyPixels({ width, height, pages = 1 }: Metadata): boolean {
  const pixels = width * height
  return pixels > UPLOAD_LIMITS.pixels || pixels * pages > UPLOAD_LIMITS.pixels * FRAMES
}

async function encode(bytes: Uint8Array, metadata: Metadata): Promise<Picture> {
  const { width, height } = metadata.autoOrient
  const animated = (metadata.pages ?? 1) > 1
  const files: Picture['files'] = []
  const variants: Variant[] = []

  for (const target of new Set([...WIDTHS.filter((size) => size < width), Math.min(width, 2160)])) {
    const { data, info } = await sharp(bytes, {
      animated,
      failOn: 'error',
      limitInputPixels: UPLOAD_LIMITS.pixels * FRAMES
    })
      .autoOrient()
      .resize({ width: target })
      .webp({ quality: 80, effort: 3 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true })

    const tall = animated ? Math.round((height * target) / width) : info.height
    files.push({ name: `${info.width}.webp`, bytes: data })
    variants.push({ width: info.width, height: tall, bytes: data.byteLength })
  }

  return { mime: MIMES[metadata.format] ?? '', width, height, files, variants }
}
