import { z } from 'zod'
import type { PostKind } from '#prisma/generated/enums.ts'
import { LINKS_AT_ONCE } from './constants.ts'

/** Words of a title, or an address within the site. */
export const linkSearch = z.strictObject({ query: z.string().max(2_100) })

export const linkChoice = z.strictObject({ ids: z.array(z.uuid()).max(LINKS_AT_ONCE) })

/** A text that a link may lead to, as somebody at the desk may know it. */
export type LinkTarget = {
  id: string
  /** "" for a text that this person may not read, and for one that is gone. */
  title: string
  kind: PostKind
  /** Where readers find it now; null when they don't. */
  path: string | null
}
