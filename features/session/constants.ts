const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long a signed-in browser stays so: unused, and in all. */
export const SESSION_IDLE = 14 * DAY
export const SESSION_LIFE = 30 * DAY
/** `lastSeenAt` is written at most this often: a desk page should not cost a write. */
export const SESSION_TOUCH = 10 * MINUTE

/**
 * Failures allowed: at the door from one address for one e-mail, for one e-mail from everywhere, and from one address
 * (a school's, say) for all e-mails; of somebody signed in who says their own password again.
 */
export const ATTEMPT_LIMITS = {
  pair: { count: 10, window: 15 * MINUTE },
  email: { count: 50, window: DAY },
  address: { count: 100, window: HOUR },
  own: { count: 10, window: 15 * MINUTE }
} as const

/** Long enough to resist guessing without asking for odd characters (NIST SP 800-63B, CNIL). */
export const PASSWORD_LENGTH = 12
/** Hashing time doesn't depend on it; the limit keeps requests small. */
export const PASSWORD_MAX_LENGTH = 256

/** Key of the advisory lock that every claim takes: any number will do, as long as it is the same. */
export const CLAIM_LOCK = 7_246_001

/** Where a forgotten password is replaced. */
export const RECOVERY_PATH = '/sign-in/password'
/** How long the link in the letter works. */
export const RECOVERY_LIFE = HOUR
/** Letters within `window`: to one account, and asked for from one address. Nobody's mailbox is filled from here. */
export const RECOVERY_LIMITS = { account: 3, address: 20, window: HOUR } as const
