import { z } from 'zod'
import { REASON_LENGTH } from './constants.ts'

/** What somebody says about a text, in lines; blank ones part paragraphs. */
export const remark = z
  .string()
  .max(REASON_LENGTH * 2, 'too-long')
  .transform((text) => text.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().min(1, 'reason').max(REASON_LENGTH, 'too-long'))

export const returnInput = z.strictObject({ id: z.uuid(), baseVersion: z.int().min(1), reason: remark })
export const remarkInput = z.strictObject({ id: z.uuid(), body: remark })

/** A remark as the desk shows it. */
export type RemarkView = { id: string; by: string; at: string; body: string }

/** Where a text stands between its authors and its editors. */
export type ReviewView = {
  /** The newest submission; null when there was none. */
  submitted: { by: string; at: string } | null
  /** Why it came back, until it is submitted again or published. */
  returned: RemarkView | null
  /** All that was said about it, oldest first. */
  remarks: RemarkView[]
}
