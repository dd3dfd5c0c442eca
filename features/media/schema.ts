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

/** Why a file was not taken. */
export type RefusedFile = 'empty' | 'too-large' | 'not-an-image' | 'too-many-pixels' | 'broken'

/** A photograph from a present camera at full size; beyond that people mean something else. */
export const UPLOAD_LIMITS = { bytes: 25_000_000, pixels: 50_000_000 } as const
