import { z } from 'zod'
import { safeWebUrl } from '#lib/safe-url.ts'

const links = z.array(z.object({ label: z.string(), url: z.string() }))

/** Another address of a person. */
export type PersonLink = z.infer<typeof links>[number]

/** The addresses that a person's row holds, those that lead nowhere left out. */
export function readLinks(stored: unknown): PersonLink[] {
  const parsed = links.safeParse(stored)
  return parsed.success ? parsed.data.filter(({ url }) => safeWebUrl(url) !== null) : []
}
