import { z } from 'zod'

/** A picture as pages and the editor need it. */
export type MediaView = {
  id: string
  state: 'ready' | 'missing'
  filename: string
  mime: string
  /** Largest variant; "" while the file is missing. */
  src: string
  /** Of the largest variant, in pixels. */
  width: number | null
  height: number | null
  /** Smallest first; for `srcset`. */
  variants: { src: string; width: number; height: number }[]
  alt: string
  caption: string
  credit: string
  /** What may be done with it: "CC BY-SA 4.0", "domaine public", "" when nothing is said. */
  licence: string
}

/** Why a file was not taken; the formats are those that people try most, each with its own advice. */
export const REFUSED_FILES = [
  'empty',
  'too-large',
  'not-an-image',
  'heic',
  'svg',
  'pdf',
  'too-many-pixels',
  'broken'
] as const
export type RefusedFile = (typeof REFUSED_FILES)[number]

/** A photograph from a present camera at full size; beyond that people mean something else. */
export const UPLOAD_LIMITS = { bytes: 25_000_000, pixels: 50_000_000 } as const

/** A picture to be taken in from the web, or one that the library has. */
export const copyWish = z.union([z.strictObject({ url: z.string().max(4_096) }), z.strictObject({ mediaId: z.uuid() })])
export type CopyWish = z.infer<typeof copyWish>
