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

/** A picture to be taken in from the web, or one that the library has. */
export const copyWish = z.union([z.strictObject({ url: z.string().max(4_096) }), z.strictObject({ mediaId: z.uuid() })])
export type CopyWish = z.infer<typeof copyWish>
