import { z } from 'zod'

/** As long as a tag may be, and a half more: it stands alone at the head of a page. */
export const SERIES_LENGTH = 90

export const seriesInput = z.strictObject({
  name: z
    .string()
    .max(300, 'series-long')
    .transform((value) => value.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'series').max(SERIES_LENGTH, 'series-long'))
})
