import { SAVE_BYTES } from '#features/drafts/saving/limit.ts'
import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import { PORTRAIT_BYTES } from '#features/people/bylines/schema.ts'

/** A logo, and what stands around it in its form. */
const FORM = 2_500_000
const ID = '[0-9a-f-]{36}'
const MORE = [
  { path: new RegExp(`^/api/media(/${ID})?$`), bytes: UPLOAD_LIMITS.bytes },
  { path: new RegExp(`^/api/drafts/${ID}$`), bytes: SAVE_BYTES },
  { path: new RegExp(`^/desk/people/${ID}$`), bytes: PORTRAIT_BYTES + 100_000 }
]

/** Bytes that a body sent to this address may have: those that take files take more than a form. */
export function bodyLimit(address: string): number {
  return MORE.find(({ path }) => path.test(address))?.bytes ?? FORM
}
