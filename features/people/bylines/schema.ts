import { z } from 'zod'
import { fediverseAccount, personName } from '#features/session/schema.ts'
import { unfoldNames } from '#lib/dotted-names.ts'
import { slugify } from '#lib/slug.ts'
import { biography, personLinksInput, webAddress } from '../byline.ts'

/** As long as what a name gives. */
const HANDLE_LENGTH = 60
/** A portrait of a good camera. */
export const PORTRAIT_BYTES = 8_000_000
/** What `ingestFile` reads; an SVG may carry scripts. */
export const PORTRAIT_TYPES = 'image/png,image/jpeg,image/webp,image/gif'

/** Last segment of /author/{handle}: what was typed, as addresses have it. */
export const handle = z
  .string()
  .max(400, 'too-long')
  .transform((typed) => slugify(typed, HANDLE_LENGTH))
  .pipe(z.string().min(1, 'handle'))

const byline = z.strictObject({
  id: z.uuid(),
  name: personName,
  handle,
  bio: biography,
  url: webAddress,
  fediverse: fediverseAccount.default(''),
  links: personLinksInput.default([])
})

/** The page of a byline. */
export const bylineInput = z.preprocess(unfoldNames, byline)
export type BylineInput = z.infer<typeof byline>

/** Browsers send an empty file where none was chosen. */
export const portraitInput = z.strictObject({
  id: z.uuid(),
  file: z
    .file('picture-missing')
    .max(PORTRAIT_BYTES, 'picture-too-large')
    .refine(({ size }) => size > 0, 'picture-missing')
})
export const personChoice = z.strictObject({ id: z.uuid() })

/** Nothing is done before its box is ticked. */
const confirmed = z.literal('yes', 'confirm')
const other = z.uuid('choose-person')

export const handOverInput = z.strictObject({ id: z.uuid(), to: other, as: z.enum(['replace', 'beside']), confirmed })
export type HandOver = { from: string; to: string; as: 'replace' | 'beside' }
export const mergeInput = z.strictObject({ id: z.uuid(), into: other, confirmed })

export const guestInput = z.strictObject({ name: personName })
export const peopleQuery = z.strictObject({ query: z.string().max(200) })
