/** How often an open editor says that it is there. */
export const SIGN_OF_LIFE_MS = 15_000
/** How long its last word counts: two may get lost. */
export const PRESENCE_LIFE_MS = 40_000
