import { z } from 'zod'
import { safeWebUrl } from '#lib/safe-url.ts'
import { BIO_LENGTH, LINK_LABEL_LENGTH, PERSON_LINKS } from './constants.ts'

// What readers are told of a person. The message of each check is a key under `Problems`.

const URL_LENGTH = 2_048

export type PersonLink = { label: string; url: string }

const cleaned = (text: string) => text.toWellFormed().replaceAll('\u0000', '')

export const biography = z
  .string()
  .max(BIO_LENGTH * 2, 'too-long')
  .transform((text) => cleaned(text).replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(BIO_LENGTH, 'too-long'))

/** An address on the web, or ""; "example.org" is taken as people mean it. */
export const webAddress = z
  .string()
  .max(URL_LENGTH, 'web-address')
  .transform((text) => withScheme(cleaned(text).trim()))
  .refine((text) => text === '' || isPublicAddress(text), 'web-address')

/** Http and https only, with a host of the public web and nobody's password in it. */
function isPublicAddress(text: string): boolean {
  if (safeWebUrl(text) !== text || !URL.canParse(text)) return false
  const { hostname, username, password } = new URL(text)
  return hostname.includes('.') && username === '' && password === ''
}

function withScheme(text: string): string {
  return /^[\p{L}\p{N}]/u.test(text) && !/^[a-z][a-z0-9+.-]*:/i.test(text) ? `https://${text}` : text
}

const label = z
  .string()
  .max(LINK_LABEL_LENGTH * 2, 'too-long')
  .transform((text) => cleaned(text).replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(LINK_LABEL_LENGTH, 'too-long'))

const linkInput = z
  .strictObject({ label, url: webAddress })
  .refine(({ label: name, url }) => name === '' || url !== '', { path: ['url'], error: 'web-address' })

/** Rows of a form: empty ones are left out, a nameless address is called by its host. */
export const personLinksInput = z
  .array(linkInput)
  .max(PERSON_LINKS)
  .transform((links): PersonLink[] =>
    links.filter(({ url }) => url !== '').map(({ label: name, url }) => ({ label: name || hostOf(url), url }))
  )

/** "www.example.org" is known as "example.org". */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

const storedLink = z.object({ label: z.string().min(1), url: z.string() })

/** The links in a row of the database that may be shown: whoever wrote the row, only http and https leave it. */
export function readPersonLinks(json: unknown): PersonLink[] {
  if (!Array.isArray(json)) return []

  return json.slice(0, PERSON_LINKS).flatMap((one) => {
    const link = storedLink.safeParse(one)
    const url = link.success ? safeWebUrl(link.data.url) : null
    return link.success && url !== null && URL.canParse(url) ? [{ label: link.data.label, url }] : []
  })
}
