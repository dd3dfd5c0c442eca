import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { keyFor } from '#lib/secret.ts'
import { RECOVERY_LIFE } from '../constants.ts'

/** What a token is bound to: it dies with the password that it replaces, and with the address that it was sent to. */
export type Bound = { id: string; email: string; passwordHash: string | null }

/** A token that lets the owner of an account choose a new password for an hour. Nothing of it is stored. */
export function recoveryToken(account: Bound, now = Date.now()): string {
  const until = String(now + RECOVERY_LIFE)
  return [account.id, until, sealOf(account, until)].join('.')
}

/** The account that a token names, for its seal to be checked against; null for what is no token, or an old one. */
export function accountOfToken(token: string, now = Date.now()): string | null {
  const [id = '', until = ''] = token.split('.')
  const isLive = /^\d{13,15}$/.test(until) && Number(until) > now
  return isLive && z.uuid().safeParse(id).success ? id : null
}

/** Whether the token was made by us, for this account as it is now. */
export function isSealed(token: string, account: Bound): boolean {
  const [, until = '', seal = ''] = token.split('.')
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(account, until))]
  return given.length === right.length && timingSafeEqual(given, right)
}

function sealOf({ id, email, passwordHash }: Bound, until: string): string {
  const bound = JSON.stringify([id, email, passwordHash, until])
  return createHmac('sha256', keyFor('passwords')).update(bound).digest('base64url')
}
