/** Texts on one page of the desk's list. */
export const LIST_SIZE = 25

/** As long as a headline that a newspaper would still print. */
export const TITLE_LENGTH = 300
/** WordPress's and Ghost's readers both cut longer ones. */
export const EXCERPT_LENGTH = 1_000
/** Results cut titles after some 60 characters and descriptions after some 160: counters say so, longer ones are kept. */
export const SEO_TITLE = { advised: 60, most: 120 } as const
export const SEO_DESCRIPTION = { advised: 160, most: 320 } as const
/** Who will read a text: everybody, the desk alone, whoever knows its password. */
export const VISIBILITIES = ['public', 'private', 'password'] as const
export const TAGS_PER_POST = 30
export const CATEGORIES_PER_POST = 10
/** A whole class signs. */
export const AUTHORS_PER_POST = 40

/** What is thrown away by mistake is missed within a month. */
export const TRASH_DAYS = 30

/** When a text that went to the trash at this moment is deleted for good. */
export function endOfTrash(trashedAt: Date): Date {
  return new Date(trashedAt.getTime() + TRASH_DAYS * 86_400_000)
}
