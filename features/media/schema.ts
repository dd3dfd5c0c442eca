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
  /** Share of width and height, 0 to 1, that stays in sight where the picture is cropped. */
  focalX: number
  focalY: number
}

/** What is true of a picture wherever it is shown; a figure may say otherwise for its text. */
export const mediaDefaults = z.strictObject({
  id: z.uuid(),
  alt: z.string().max(2_000),
  credit: z.string().max(500),
  licence: z.string().max(200),
  focalX: z.number().min(0).max(1),
  focalY: z.number().min(0).max(1)
})
export type MediaDefaults = z.infer<typeof mediaDefaults>

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

/** What `ingestFile` reads, for fields that take files. */
export const PICTURE_TYPES = 'image/png,image/jpeg,image/webp,image/gif'

/** A photograph from a present camera at full size; beyond that people mean something else. */
export const UPLOAD_LIMITS = { bytes: 25_000_000, pixels: 50_000_000 } as const

/** A picture to be taken in from the web, or one that the library has. */
export const copyWish = z.union([z.strictObject({ url: z.string().max(4_096) }), z.strictObject({ mediaId: z.uuid() })])
export type CopyWish = z.infer<typeof copyWish>
