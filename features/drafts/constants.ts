/** Texts on one page of the desk's list. */
export const LIST_SIZE = 25
