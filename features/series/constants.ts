/** As long as a tag may be, and a half more: it stands alone at the head of a page. */
export const SERIES_LENGTH = 90
