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

/** Why a file was not taken. */
export type RefusedFile = 'empty' | 'too-large' | 'not-an-image' | 'too-many-pixels' | 'broken'

/** What `ingestFile` reads, for fields that take files. */
export const PICTURE_TYPES = 'image/png,image/jpeg,image/webp,image/gif'

/** A photograph from a present camera at full size; beyond that people mean something else. */
export const UPLOAD_LIMITS = { bytes: 25_000_000, pixels: 50_000_000 } as const
