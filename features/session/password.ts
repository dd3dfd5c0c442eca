import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { AppError } from '#lib/errors.ts'

/** OWASP's first choice for argon2id (the library's default variant): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

// Each hash takes 19 MiB and a core for some 20 ms: a crowd at the door must
// not take the readers' share.
const MAX_RUNNING = availableParallelism() * 2
const MAX_WAITING = 50
let running = 0
const waiting: (() => void)[] = []

/**
 * Runs `work` when a place is free.
 * @throws AppError `unavailable` when too many wait already.
 */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_RUNNING) {
    if (waiting.length >= MAX_WAITING) throw new AppError('unavailable', 'Too many passwords are being checked.')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }

  try {
    return await work()
  } finally {
    const next = waiting.shift()
    // The place passes to the next in line; `running` only falls when nobody waits.
    if (next) next()
    else running -= 1
  }
}

/** Password as it is stored: a PHC string. Composed and decomposed accents count as the same. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), COST))
}

let dummy: Promise<string> | undefined

/**
 * True when the password is that of `stored`. Without `stored` it takes the same time and answers
 * false: the delay must not tell which accounts exist.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) dummy ??= hash('nobody has this password', COST)
  const against = stored ?? (await dummy) ?? ''
  const matches = await inTurn(() => verify(against, password.normalize('NFC')))
  return stored !== null && matches
}

// Without letters and digits that look alike on paper.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to hand over once, such as "k7wqm-3xhrp-9dnvt-e4sby": 98 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
