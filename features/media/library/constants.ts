/** Pictures on one page of the library: full rows of two, three, four and six. */
export const LIBRARY_SIZE = 48
/** And in the dialog that lets one be chosen. */
export const PICKER_SIZE = 24

/** A text alternative says what a picture shows, not all that could be said of it. */
export const ALT_LENGTH = 500
export const CAPTION_LENGTH = 1_000
export const CREDIT_LENGTH = 300

/** The desk's page of one picture. */
export function mediaPath(id: string): string {
  return `/desk/media/${id}`
}
