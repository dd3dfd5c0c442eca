import { z } from 'zod'
import { unfoldNames } from '#lib/dotted-names.ts'
import { archiveStylesInput } from './archive-styles.ts'

/** One line of text, without what no page can show. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 2, 'too-long')
    .transform((value) => value.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(max, 'too-long'))

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const settings = z.strictObject({
  name: line(80).pipe(z.string().min(1, 'publication-name')),
  tagline: line(160),
  description: line(600),
  language: z.enum(['fr', 'en']),
  timeZone: z.string().max(64).refine(isTimeZone, 'time-zone'),
  archiveStyle: z.enum(['full', 'excerpt']),
  archiveStyles: archiveStylesInput,
  /** A page of fifty full articles is heavy for a telephone already. */
  postsPerPage: z.coerce
    .number('posts-per-page')
    .int('posts-per-page')
    .min(1, 'posts-per-page')
    .max(50, 'posts-per-page'),
  accentColor: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'color')
    .toLowerCase(),
  hiddenFromSearch: z.stringbool({ truthy: ['yes'], falsy: [] }).default(false)
})

/** The form of the settings, as a browser sends it: boxes that are not ticked are absent. */
export const settingsInput = z.preprocess(unfoldNames, settings)
export type Settings = z.infer<typeof settingsInput>

/** What begins a publication of one's own. */
export const startInput = z.strictObject({
  name: line(80).pipe(z.string().min(1, 'publication-name')),
  tagline: line(160),
  confirmed: z.literal('yes', 'confirm')
})
