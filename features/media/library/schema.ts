import { z } from 'zod'
import { ALT_LENGTH, CAPTION_LENGTH, CREDIT_LENGTH } from './constants.ts'

/** One line, without what no page can show. */
const line = (max: number) =>
  z
    .string()
    .max(max * 2, 'too-long')
    .transform((value) => value.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(max, 'too-long'))

/** Percents in the form, shares of width and height in the database. */
const share = z.coerce
  .number('percent')
  .min(0, 'percent')
  .max(100, 'percent')
  .transform((percent) => Math.round(percent) / 100)

/** What is said of a picture wherever it stands. */
export const mediaInput = z.strictObject({
  id: z.uuid(),
  alt: line(ALT_LENGTH),
  caption: line(CAPTION_LENGTH),
  credit: line(CREDIT_LENGTH),
  licence: line(CREDIT_LENGTH),
  focalX: share,
  focalY: share
})
export type MediaChange = z.infer<typeof mediaInput>

/** `confirmed`: also when readers see it somewhere. */
export const mediaDeletion = z.strictObject({ id: z.uuid(), confirmed: z.literal('yes').optional() })

export const mediaSearch = z.strictObject({ search: z.string().max(200), page: z.int().min(1).max(100_000) })
