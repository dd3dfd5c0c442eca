/** A name that a menu still shows in one line. */
export const CATEGORY_LENGTH = 60
/** A tree deeper than this is no order any more. */
export const CATEGORY_LEVELS = 5
