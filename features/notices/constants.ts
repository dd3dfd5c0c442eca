/** Notices that the desk lists; older ones are news no more. */
export const NOTICES_SHOWN = 100
/** And then they are forgotten. */
export const NOTICE_LIFE = 180 * 24 * 60 * 60_000
