import { z } from 'zod'
import { biography, personLinksInput, webAddress } from '#features/people/byline.ts'
import { unfoldNames } from '#lib/dotted-names.ts'
import { PASSWORD_LENGTH, PASSWORD_MAX_LENGTH } from './constants.ts'

// The message of each check is a key under `Problems`: forms show it beside the field.

/** An address of e-mail as accounts hold it: NFKC, trimmed, lower case, ASCII, one "@". */
export const emailAddress = z
  .string()
  .max(254, 'email')
  .transform((value) => value.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .regex(/^[!-~]+$/, 'email')
      .pipe(z.email('email'))
  )

export const personName = z
  .string()
  .transform((value) => value.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'name').max(120, 'name-long'))

/** Host names as DNS has them, in ASCII; names of accounts as Mastodon has them. */
const FEDIVERSE =
  /^@[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** "@name@host", as `fediverse:creator` and Mastodon's search take it; the first "@" may be left out. "" for none. */
export const fediverseAccount = z
  .string()
  .max(400, 'fediverse')
  .transform((value) =>
    value
      .trim()
      .toLowerCase()
      .replace(/^(?=[^@])/, '@')
  )
  .pipe(
    z
      .string()
      .max(200, 'fediverse')
      .refine((value) => value === '' || FEDIVERSE.test(value), 'fediverse')
  )

export const newPassword = z.string().min(PASSWORD_LENGTH, 'password-short').max(PASSWORD_MAX_LENGTH, 'password-long')

/** What anybody may type at the door: checked loosely, so that the answer never tells what was wrong. */
export const credentials = z.strictObject({
  email: z.string().max(1_000),
  password: z.string().max(1_000),
  next: z.string().max(2_000).optional()
})

export const claimInput = z.strictObject({
  token: z.string().min(1).max(200),
  name: personName,
  email: emailAddress,
  password: newPassword
})
export type ClaimInput = z.infer<typeof claimInput>

const profile = z.strictObject({
  name: personName,
  fediverse: fediverseAccount.default(''),
  language: z.enum(['', 'fr', 'en']),
  bio: biography,
  url: webAddress,
  links: personLinksInput.default([])
})

/** The account page. */
export const profileInput = z.preprocess(unfoldNames, profile)
export type ProfileInput = z.infer<typeof profileInput>
export const passwordChange = z.strictObject({ current: z.string().max(1_000), password: newPassword })
export const recoveryRequest = z.strictObject({ email: emailAddress })
export const recoveryInput = z.strictObject({ token: z.string().min(1).max(300), password: newPassword })
export const sessionChoice = z.strictObject({ id: z.uuid() })
export const nothing = z.strictObject({})
