/** The kinds of archives, in the order in which the settings name them. */
export const ARCHIVE_KINDS = ['latest', 'tag', 'category', 'author', 'date', 'series'] as const
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number]
