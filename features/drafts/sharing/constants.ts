/** Days that a link to a working copy may live. */
export const LINK_DAYS = [1, 7, 30] as const
export type LinkDays = (typeof LINK_DAYS)[number]

/** Where whoever has the token reads the working copy. In lower case, like every address of readers. */
export function previewPath(token: string): string {
  return `/preview/${token}`
}
