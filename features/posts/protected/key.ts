import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from '#lib/secret.ts'

type Lock = { id: string; passwordHash: string }

/** What the right password gives: it opens one text, until the password is another. */
export function keyOf({ id, passwordHash }: Lock): string {
  return createHmac('sha256', keyFor('protected'))
    .update(JSON.stringify([id, passwordHash]))
    .digest('base64url')
}

export function isKeyOf(given: string, lock: Lock): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(keyOf(lock))]
  return one.length === other.length && timingSafeEqual(one, other)
}
