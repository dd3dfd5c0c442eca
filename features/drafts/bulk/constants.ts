/** Texts of one order; more would keep a person waiting longer than a list is worth. */
export const BULK_LIMIT = 500
/** Texts of one request of a browser, which tells how far it is after each. */
export const BULK_STEP = 25
/** The form that the boxes of the rows belong to. */
export const BULK_FORM = 'bulk'
/** Boxes are called by this and the id of their text. */
export const BOX_PREFIX = 'post-'
