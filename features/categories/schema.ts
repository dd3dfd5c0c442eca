import { z } from 'zod'
import { CATEGORY_LENGTH } from './constants.ts'

export const categoryInput = z.strictObject({
  name: z
    .string()
    .max(200, 'category-long')
    .transform((value) => value.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'category').max(CATEGORY_LENGTH, 'category-long')),
  parentId: z.uuid().nullable()
})
export type CategoryInput = z.infer<typeof categoryInput>
