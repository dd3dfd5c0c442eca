import { z } from 'zod'
import { line } from './settings.ts'

/** A logo is seen at the height of a title: a larger file is a photograph, or a mistake. */
export const LOGO_BYTES = 2_000_000
/** What `ingestFile` reads; an SVG may carry scripts. */
export const LOGO_TYPES = 'image/png,image/jpeg,image/webp,image/gif'

/** The form of the logo. Browsers send an empty file where none was chosen. */
export const logoInput = z.strictObject({
  file: z.file('logo-missing').max(LOGO_BYTES, 'logo-too-large'),
  /** A picture of the library instead; "" for none. */
  mediaId: z.union([z.uuid(), z.literal('')]).optional(),
  alt: line(160)
})
export type LogoInput = z.infer<typeof logoInput>
