import { z } from 'zod'
import { SERIES_LENGTH } from './constants.ts'

export const seriesInput = z.strictObject({
  name: z
    .string()
    .max(300, 'series-long')
    .transform((value) => value.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'series').max(SERIES_LENGTH, 'series-long'))
})
