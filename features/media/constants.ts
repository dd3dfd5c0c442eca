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
