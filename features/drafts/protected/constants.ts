/** Given by word of mouth to a few people, and guessed at 30 times a minute at most. */
export const READER_PASSWORD_LENGTH = { least: 6, most: 256 } as const
