/** A text holds fewer links than this; more are asked about in several calls. */
export const LINKS_AT_ONCE = 200
