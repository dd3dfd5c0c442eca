/** Time to come back from a holiday; a link that lies about for longer is a key under the mat. */
export const INVITATION_LIFE = 7 * 24 * 60 * 60_000
/** Where an invitation is accepted. */
export const INVITATION_PATH = '/invitation'
