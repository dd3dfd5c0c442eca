const DAY = 24 * 60 * 60 * 1_000

/** Thirteen months, as long as the CNIL lets a trace tell returning visitors; afterwards only the count is kept. */
export const HASH_LIFE = 395 * DAY

/** Anchors of the answers beneath the button: a redirect leads to the one that applies. */
export const ANSWERS = { counted: 'like_counted', already: 'like_already', withdrawn: 'like_withdrawn' } as const
export type LikeAnswer = keyof typeof ANSWERS
