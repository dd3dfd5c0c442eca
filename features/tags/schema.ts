import { z } from 'zod'

/** Longer ones are sentences: they break every list of tags. */
export const TAG_LENGTH = 60

export const tagInput = z.strictObject({
  name: z
    .string()
    .max(200, 'tag-long')
    .transform((value) => value.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'tag').max(TAG_LENGTH, 'tag-long'))
})

export const tagQuery = z.strictObject({ query: z.string().max(200) })
