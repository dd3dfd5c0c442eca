/** A page of remarks: what is longer belongs into the text. */
export const REASON_LENGTH = 4_000
