/** Given by word of mouth to a few people, and guessed at 30 times a minute at most. */
export const READER_PASSWORD_LENGTH = { least: 6, most: 256 } as const

/** The key of one text, for its own address alone. */
export const KEY_COOKIE = 'parution_key'

/** Where a text behind a password is read, once it is open. */
export function protectedPath(slug: string): string {
  return `/protected/${encodeURIComponent(slug)}`
}
